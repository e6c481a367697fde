package io.mitosis.lab.pod;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class SnapshotTests {

	@ParameterizedTest
	@ValueSource(strings = { "unschedulable", "image-missing", "over-memory", "unready", "starting", "initialising",
			"volume-missing", "secret-missing", "forbidden" })
	void isNotReadyWhileAWorkloadMissesPods(String situation) {
		assertThat(Recorded.situation(situation).isReady()).isFalse();
	}

	@Test
	void isReadyWhenEveryWorkloadIs() {
		assertThat(Recorded.situation("ready").isReady()).isTrue();
	}

	@Test
	void anEmptyNamespaceIsNotReady() {
		assertThat(new Snapshot(new JsonMapper().readTree("{\"items\": []}")).isReady()).isFalse();
	}

	@Test
	void aDeploymentWhoseNewTemplateNobodyHasSeenYetIsNotReady() {
		Workload seen = workload(4, 4, 2, 2);
		Workload unseen = workload(5, 4, 2, 2);
		Workload halfReplaced = workload(5, 5, 1, 3);

		assertThat(seen.isReady()).isTrue();
		assertThat(unseen.isReady()).isFalse();
		assertThat(halfReplaced.isReady()).isFalse();
	}

	@Test
	void aWorkloadThatSomebodyScaledToNothingIsNotReady() {
		JsonNode kafka = new JsonMapper().readTree("""
				{"kind": "StatefulSet", "metadata": {"name": "kafka", "generation": 2}, "spec": {"replicas": 0},
				 "status": {"observedGeneration": 2, "replicas": 0}}""");
		Snapshot snapshot = new Snapshot(
				new JsonMapper().createObjectNode().set("items", new JsonMapper().createArrayNode().add(kafka)));

		assertThat(snapshot.isReady()).isFalse();
		assertThat(snapshot.why(snapshot.workloads().getFirst()))
			.isEqualTo("somebody scaled it to nothing: kubectl scale statefulset/kafka --replicas 1");
	}

	@Test
	void saysThatARolloutWaitsForAPodToEnd() {
		Snapshot rollout = new Snapshot(new JsonMapper().readTree("{\"items\": []}"));

		assertThat(rollout.why(workload(5, 5, 2, 3))).isEqualTo("a pod of before is about to end");
	}

	@Test
	void saysWhyAWorkloadCannotEvenMakeAPod() {
		Snapshot snapshot = Recorded.situation("forbidden");

		assertThat(snapshot.why(snapshot.workloads().getFirst())).startsWith("no pod can be made: Error creating")
			.contains("violates PodSecurity \"restricted:latest\"");
	}

	@Test
	void namesThePodThatAWorkloadWaitsFor() {
		Snapshot snapshot = Recorded.situation("unready");

		assertThat(snapshot.why(snapshot.workloads().getFirst()))
			.startsWith("gateway-6d4b75cb6d-hjk2p runs: Readiness probe failed");
	}

	@Test
	void tellsWhatAnAutoscalerMeasuresAndWhenItCannot() {
		Snapshot snapshot = Recorded.situation("ready");

		assertThat(snapshot.scalers()).extracting(Scaler::pods).containsExactly("2 (2 to 4)", "1 (2 to 4)");
		assertThat(snapshot.scalers()).extracting(Scaler::load)
			.containsExactly("cpu 45 % of 500 %", "cpu unknown of 500 % (metrics-server has measured nothing yet)");
	}

	private static Workload workload(int generation, int observed, int updated, int replicas) {
		return new Workload(new JsonMapper().readTree("""
				{"kind": "Deployment", "metadata": {"name": "gateway", "generation": %d}, "spec": {"replicas": 2},
				 "status": {"observedGeneration": %d, "updatedReplicas": %d, "replicas": %d, "readyReplicas": 2}}"""
			.formatted(generation, observed, updated, replicas)));
	}

}
