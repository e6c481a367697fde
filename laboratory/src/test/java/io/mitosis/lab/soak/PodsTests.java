package io.mitosis.lab.soak;

import java.nio.file.Path;

import io.mitosis.lab.system.LabException;
import io.mitosis.lab.tool.AMachine;
import io.mitosis.lab.tool.Docker;
import io.mitosis.lab.tool.Kubectl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DisabledOnOs(OS.WINDOWS)
class PodsTests {

	private static final String OURS = "kubectl --context kind-mitosis --request-timeout 30s --namespace mitosis ";

	private static final String NODE = "docker exec mitosis-control-plane ";

	/// A wait must not end with the time-out of a request.
	private static final String LASTING = "kubectl --context kind-mitosis --namespace mitosis ";

	@TempDir
	private Path folder;

	private AMachine machine;

	private Orchestrator pods;

	@BeforeEach
	void aMachineWithKubectl() {
		this.machine = new AMachine(this.folder, "kubectl", "docker");
		this.pods = new Pods(Kubectl.in(this.machine.toolbox()), Docker.in(this.machine.toolbox()));
	}

	@Test
	void isUpWhenAllItsReplicasAreReady() {
		this.machine.answers("* deployment gateway *", "2/2")
			.answers("* deployment user-service *", "1/2")
			.answers("* deployment billing-service *", "/2");

		assertThat(this.pods.isUp("gateway")).isTrue();
		assertThat(this.pods.isUp("user-service")).isFalse();
		assertThat(this.pods.isUp("billing-service")).isFalse();
		assertThat(this.pods.isDown("billing-service")).isFalse();
	}

	@Test
	void killsTheProcessOfOnePodAndWaitsForTheNextOne() {
		this.machine.answers("* get pods *", "pod/gateway-1").answers("docker exec * crictl ps *", "4711");

		this.pods.kill("gateway");
		this.pods.start("gateway");

		assertThat(this.machine.calls()).endsWith(OURS
				+ "get pods --selector app.kubernetes.io/name=gateway --field-selector status.phase=Running --output name",
				NODE + "crictl ps --quiet --label io.kubernetes.pod.name=gateway-1",
				NODE + "crictl stop --timeout 0 4711", OURS + "delete pod/gateway-1 --grace-period=0 --force",
				LASTING + "rollout status deployment/gateway --timeout=900s");
	}

	@Test
	void takesNoGoodEndForAKill() {
		this.machine.answers("* get pods *", "pod/gateway-1")
			.answers("docker exec * crictl ps *", "4711")
			.fails("docker exec * crictl stop *", "no such container");

		assertThatExceptionOfType(LabException.class).isThrownBy(() -> this.pods.kill("gateway"))
			.withMessage("Nothing of gateway-1 can be killed: no such container");
		assertThat(this.machine.calls()).noneMatch((call) -> call.contains(" delete "));
	}

	@Test
	void saysThatThereIsNoPodToKill() {
		assertThatExceptionOfType(LabException.class).isThrownBy(() -> this.pods.kill("gateway"))
			.withMessageContaining("No pod of gateway runs");
	}

	@Test
	void restartsByARollout() {
		this.machine.answers("* get deployments,statefulsets *", "deployment.apps/gateway\nstatefulset.apps/kafka");

		assertThat(this.pods.parts()).containsExactly("gateway", "kafka");
		this.pods.restart("kafka");

		assertThat(this.machine.calls()).endsWith(OURS + "rollout restart statefulset.apps/kafka",
				LASTING + "rollout status statefulset.apps/kafka --timeout=900s");
	}

}
