package io.mitosis.lab.deployment;

import java.util.function.ToLongFunction;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/// What the cluster of one's own is asked for, while each Deployment that can is being replaced.
class KubernetesRequestsTests {

	@Test
	void stayBelowTwoProcessorsAndSixGibibytes() {
		KubernetesObjects objects = Kustomize.build("overlays/kind");

		assertThat(sum(objects, (requests) -> KubernetesQuantity.milli(requests.path("cpu")))).isBetween(1L, 1999L);
		assertThat(sum(objects, (requests) -> KubernetesQuantity.mebibytes(requests.path("memory")))).isBetween(1L,
				6143L);
	}

	/// Of two CPUs Kubernetes itself takes one: API server 250, controllers 200,
	/// scheduler,
	/// etcd, network and metrics 100 each, and DNS twice 100 thousandths.
	@Test
	void leaveRoomForEachPodThatAnAutoscalerMayAdd() {
		KubernetesObjects objects = Kustomize.build("overlays/kind");
		long most = objects.workloads()
			.stream()
			.mapToLong((workload) -> most(objects, workload)
					* sum(workload, (requests) -> KubernetesQuantity.milli(requests.path("cpu"))))
			.sum();

		assertThat(most).isBetween(1L, 2000L - 1050);
	}

	@Test
	void countEachPodAndTheOneThatReplacesIt() {
		KubernetesObjects objects = KubernetesObjects
			.read("""
					kind: Deployment
					metadata: { name: scaled }
					spec: { strategy: { rollingUpdate: { maxSurge: 1 } }, template: { spec: { containers: [{ resources: { requests: { cpu: "1" } } }] } } }
					---
					kind: StatefulSet
					metadata: { name: fixed }
					spec: { replicas: 2, template: { spec: { containers: [{ resources: { requests: { cpu: 50m } } }] } } }
					---
					kind: HorizontalPodAutoscaler
					spec: { minReplicas: 3, scaleTargetRef: { name: scaled } }
					""");

		assertThat(sum(objects, (requests) -> KubernetesQuantity.milli(requests.path("cpu"))))
			.isEqualTo(4 * 1000 + 2 * 50);
	}

	private static long sum(KubernetesObjects objects, ToLongFunction<JsonNode> amount) {
		return objects.workloads()
			.stream()
			.mapToLong((workload) -> pods(objects, workload) * sum(workload, amount))
			.sum();
	}

	private static long sum(KubernetesObject workload, ToLongFunction<JsonNode> amount) {
		return workload.containers()
			.mapToLong((container) -> amount.applyAsLong(container.at("/resources/requests")))
			.sum();
	}

	private static int most(KubernetesObjects objects, KubernetesObject workload) {
		return objects.of("HorizontalPodAutoscaler")
			.filter((scaler) -> scaler.json().at("/spec/scaleTargetRef/name").asString("").equals(workload.name()))
			.mapToInt((scaler) -> scaler.json().at("/spec/maxReplicas").asInt(1))
			.findFirst()
			.orElse(workload.json().at("/spec/replicas").asInt(1));
	}

	private static long pods(KubernetesObjects objects, KubernetesObject workload) {
		JsonNode spec = workload.json().path("spec");
		int least = objects.of("HorizontalPodAutoscaler")
			.filter((scaler) -> scaler.json().at("/spec/scaleTargetRef/name").asString("").equals(workload.name()))
			.mapToInt((scaler) -> scaler.json().at("/spec/minReplicas").asInt(1))
			.max()
			.orElse(spec.path("replicas").asInt(1));
		return least + spec.at("/strategy/rollingUpdate/maxSurge").asInt(0);
	}

}
