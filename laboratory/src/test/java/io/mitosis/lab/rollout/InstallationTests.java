package io.mitosis.lab.rollout;

import java.nio.file.Path;
import java.time.Duration;

import io.mitosis.lab.cluster.Cluster;
import io.mitosis.lab.system.LabException;
import io.mitosis.lab.tool.AMachine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DisabledOnOs(OS.WINDOWS)
class InstallationTests {

	private static final String MANIFESTS = """
			apiVersion: apps/v1
			kind: Deployment
			metadata: { name: gateway }
			spec: { template: { spec: { containers: [{ name: gateway, image: "mitosis/gateway:1.2.3" }] } } }
			---
			apiVersion: apps/v1
			kind: StatefulSet
			metadata: { name: mongodb }
			spec: { template: { spec: { containers: [{ name: mongodb, image: "mongo:8.0.15" }] } } }
			---
			apiVersion: autoscaling/v2
			kind: HorizontalPodAutoscaler
			metadata: { name: gateway }
			""";

	private static final String IMAGES = "docker exec mitosis-control-plane crictl*";

	private static final String LOAD = "kind load docker-image --name mitosis ";

	@TempDir
	private Path folder;

	private AMachine machine;

	@BeforeEach
	void aMachineWithBothImages() {
		this.machine = new AMachine(this.folder, "docker", "kind", "kubectl").answers("kubectl kustomize*", MANIFESTS)
			.answers("docker image inspect * mitosis/gateway:1.2.3", "sha256:new")
			.answers("docker image inspect * mongo:8.0.15", "sha256:mongo");
	}

	@Test
	void copiesTheImagesToANodeThatHasNoneAndAppliesWhatTheFolderAmountsTo() {
		install();

		assertThat(this.machine.calls())
			.contains(LOAD + "mitosis/gateway:1.2.3", LOAD + "mongo:8.0.15",
					"kubectl --context kind-mitosis --request-timeout 30s apply --server-side --force-conflicts -f -")
			.noneMatch((call) -> call.contains("rollout"));
		assertThat(this.machine.input()).isEqualTo(MANIFESTS);
	}

	@Test
	void copiesNothingThatTheNodeHas() {
		this.machine.answers(IMAGES, node("sha256:new", "sha256:mongo"));

		install();

		assertThat(this.machine.calls()).noneMatch((call) -> call.startsWith(LOAD))
			.noneMatch((call) -> call.contains("rollout"));
	}

	@Test
	void copiesNothingThatDockerOnlyCallsByItsManifest() {
		this.machine.answers(IMAGES, node("sha256:configuration", "sha256:mongo").replace(
				"\"repoTags\": [\"docker.io/mitosis",
				"\"repoDigests\": [\"docker.io/library/import-2026-05-04@sha256:new\"], \"repoTags\": [\"docker.io/mitosis"));

		install();

		assertThat(this.machine.calls()).noneMatch((call) -> call.startsWith(LOAD));
	}

	@Test
	void replacesThePodsOfAnImageThatIsAnotherUnderTheSameName() {
		this.machine.answers(IMAGES, node("sha256:new", "sha256:mongo"))
			.answersOnce(IMAGES, node("sha256:old", "sha256:mongo"));

		install();

		assertThat(this.machine.calls()).filteredOn((call) -> call.startsWith(LOAD) || call.contains("rollout"))
			.containsExactly(LOAD + "mitosis/gateway:1.2.3",
					"kubectl --context kind-mitosis --request-timeout 30s --namespace mitosis rollout restart deployment/gateway");
	}

	@Test
	void replacesThePodsThatAnInterruptedRunLeftWithTheImageOfBefore() {
		this.machine.answers(IMAGES, node("sha256:new", "sha256:mongo"))
			.answersOnce(IMAGES, node("sha256:old", "sha256:mongo"))
			.failsOnce("kubectl * apply *", "connection refused");
		assertThatExceptionOfType(LabException.class).isThrownBy(this::install);
		assertThat(this.machine.calls()).noneMatch((call) -> call.contains("rollout"));

		install();
		install();

		assertThat(this.machine.calls()).filteredOn((call) -> call.endsWith("rollout restart deployment/gateway"))
			.hasSize(1);
	}

	@Test
	void startsAgainWhatSomebodyScaledToNothing() {
		this.machine.answers("kubectl * get *pods*", """
				{"items": [{"kind": "Deployment", "metadata": {"name": "gateway"}, "spec": {"replicas": 0}},
				           {"kind": "Deployment", "metadata": {"name": "mail"}, "spec": {"replicas": 1}}]}""");

		install();

		assertThat(this.machine.calls()).filteredOn((call) -> call.contains(" scale "))
			.singleElement()
			.asString()
			.endsWith("scale deployment/gateway --replicas 1");
	}

	@Test
	void replacesNoPodWhereDockerAndTheNodeCallTheSameImageByDifferentIds() {
		this.machine.answers(IMAGES, node("sha256:the-same", "sha256:mongo"));

		install();

		assertThat(this.machine.calls()).contains(LOAD + "mitosis/gateway:1.2.3")
			.noneMatch((call) -> call.contains("rollout"));
	}

	@Test
	void pullsWhatThisMachineDoesNotHaveAndCopiesIt() {
		this.machine.fails("docker image inspect * mongo:8.0.15", "No such image");

		install();

		assertThat(this.machine.calls()).containsSubsequence("docker pull --quiet mongo:8.0.15", LOAD + "mongo:8.0.15");
	}

	@Test
	void leavesToTheNodeWhatThisMachineCannotPull() {
		this.machine.fails("docker image inspect * mongo:8.0.15", "No such image")
			.fails("docker pull *", "Error response from daemon: no such host");

		install();

		assertThat(this.machine.calls()).doesNotContain(LOAD + "mongo:8.0.15");
		assertThat(this.machine.told())
			.contains("mongo:8.0.15: cannot be copied, so the node pulls it: Error response from daemon: no such host");
	}

	@Test
	void copiesForOnePlatformWhatListsOthersThatAreNotHere() {
		this.machine.fails(LOAD + "mongo*", "ctr: content digest sha256:4c6b: not found")
			.answers("docker image inspect --format {{.Os}}* mongo:8.0.15", "linux/arm64");

		install();

		assertThat(this.machine.calls())
			.anyMatch((call) -> call.matches("docker save --platform linux/arm64 .* mongo:8.0.15"))
			.anyMatch((call) -> call.startsWith("kind load image-archive --name mitosis "));
		assertThat(this.machine.told()).contains("mongo:8.0.15: on the node");
	}

	@Test
	void leavesToTheNodeWhatCannotBeCopiedUnlessItIsOurs() {
		this.machine.fails(LOAD + "mongo*", "content digest not found")
			.fails("docker save *", "unknown flag: --platform");

		install();

		assertThat(this.machine.told())
			.contains("mongo:8.0.15: cannot be copied, so the node pulls it: content digest not found");
		this.machine.fails(LOAD + "mitosis*", "no space left");
		assertThatExceptionOfType(LabException.class).isThrownBy(this::install)
			.withMessage("kind cannot copy our images to the node: no space left");
	}

	@Test
	void refusesManifestsOfAVersionThatIsNotBuilt() {
		this.machine.fails("docker image inspect * mitosis/gateway:1.2.3", "No such image");

		assertThatExceptionOfType(LabException.class).isThrownBy(this::install)
			.withMessage("The manifests name mitosis/gateway:1.2.3, which ./lab images does not build");
	}

	@Test
	void waitsUntilTheNamespaceOfBeforeIsGone() {
		this.machine.failsOnce("kubectl * apply *",
				"Error from server (Forbidden): unable to create new content in namespace mitosis because it is being terminated");

		install();

		assertThat(this.machine.told()).contains("manifests: wait for the namespace of before to be gone",
				"manifests: applied");
	}

	@Test
	void saysWhatTheClusterRefuses() {
		this.machine.fails("kubectl * apply *", "strict decoding error: unknown field \"spec.replica\"");

		assertThatExceptionOfType(LabException.class).isThrownBy(this::install)
			.withMessage("The cluster refuses the manifests: strict decoding error: unknown field \"spec.replica\"");
	}

	@Test
	void addsAMetricsServerWhereAutoscalersWouldBeBlindAndGoesOnWithoutOne() {
		this.machine.fails("kubectl * get apiservices*", "NotFound")
			.fails("kubectl * -k *metrics-server", "no network");

		install();

		assertThat(this.machine.told()).last()
			.isEqualTo("metrics-server: cannot be had, so nothing is scaled: no network");
	}

	@Test
	void leavesAloneWhatMeasuresAlready() {
		install();

		assertThat(this.machine.calls()).noneMatch((call) -> call.contains("k8s/metrics-server"));
	}

	private void install() {
		new Installation(Cluster.with(this.machine.toolbox(), this.machine.home()), this.machine, Duration.ofSeconds(5))
			.run();
	}

	private static String node(String gateway, String mongo) {
		return """
				{"images": [{"id": "%s", "repoTags": ["docker.io/mitosis/gateway:1.2.3"]},
				            {"id": "%s", "repoTags": ["docker.io/library/mongo:8.0.15"]}]}""".formatted(gateway, mongo);
	}

}
