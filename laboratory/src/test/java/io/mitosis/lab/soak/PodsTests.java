package io.mitosis.lab.soak;

import java.nio.file.Path;
import java.util.Map;

import io.mitosis.lab.system.LabException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PodsTests {

	private static final String OURS = "--context kind-mitosis --namespace mitosis ";

	private static final String WORKLOADS = "get deployments,statefulsets";

	@TempDir
	private Path folder;

	@Test
	void isUpWhenAllItsReplicasAreReady() {
		Orchestrator pods = new Pods(new AScript(this.folder, Map.of("deployment gateway", "echo 2/2",
				"deployment user-service", "echo 1/2", "deployment billing-service", "echo /2"))
			.tool());

		assertThat(pods.isUp("gateway")).isTrue();
		assertThat(pods.isUp("user-service")).isFalse();
		assertThat(pods.isUp("billing-service")).isFalse();
		assertThat(pods.isDown("billing-service")).isFalse();
	}

	@Test
	void killsOnePodAndWaitsForTheNextOne() {
		AScript kubectl = new AScript(this.folder, Map.of("get pods", "echo pod/gateway-1"));
		Orchestrator pods = new Pods(kubectl.tool());

		pods.kill("gateway");
		pods.start("gateway");

		assertThat(kubectl.asked()).containsExactly(OURS
				+ "get pods --selector app.kubernetes.io/name=gateway --field-selector status.phase=Running --output name",
				OURS + "delete pod/gateway-1 --grace-period=0 --force",
				OURS + "rollout status deployment/gateway --timeout=300s");
	}

	@Test
	void saysThatThereIsNoPodToKill() {
		Orchestrator pods = new Pods(new AScript(this.folder, Map.of()).tool());

		assertThatExceptionOfType(LabException.class).isThrownBy(() -> pods.kill("gateway"))
			.withMessageContaining("No pod of gateway runs");
	}

	@Test
	void restartsByARollout() {
		AScript kubectl = new AScript(this.folder,
				Map.of(WORKLOADS, "echo deployment.apps/gateway; echo statefulset.apps/kafka"));
		Orchestrator pods = new Pods(kubectl.tool());

		assertThat(pods.parts()).containsExactly("gateway", "kafka");
		pods.restart("kafka");

		assertThat(kubectl.asked()).endsWith(OURS + "rollout restart statefulset.apps/kafka",
				OURS + "rollout status statefulset.apps/kafka --timeout=300s");
	}

}
