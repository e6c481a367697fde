package io.mitosis.lab.cluster;

import java.nio.file.Path;

import io.mitosis.lab.system.LabException;
import io.mitosis.lab.tool.AMachine;
import io.mitosis.lab.tool.Kind;
import io.mitosis.lab.tool.Kubectl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DisabledOnOs(OS.WINDOWS)
class ClusterTests {

	@TempDir
	private Path folder;

	@Test
	void namesEveryProgramThatIsMissingAndWhereToGetIt() {
		AMachine machine = new AMachine(this.folder, "docker");

		assertThatExceptionOfType(LabException.class).isThrownBy(() -> with(machine)).withMessage("""
				kind is not on the PATH: install it from %s
				kubectl is not on the PATH: install it from %s""".formatted(Kind.SOURCE, Kubectl.SOURCE));
	}

	@Test
	void refusesAKubectlThatCannotRenderTheManifests() {
		AMachine machine = aMachine().answers("kubectl version*", "{\"clientVersion\": {\"gitVersion\": \"v1.20.2\"}}");

		assertThatExceptionOfType(LabException.class).isThrownBy(() -> with(machine))
			.withMessageStartingWith("kubectl 1.20 is too old: 1.30 or later is needed");
	}

	@Test
	void refusesAKindThatIgnoresNetworkPolicies() {
		AMachine machine = aMachine().answers("kind version", "kind v0.23.0 go1.21.10 linux/amd64");

		assertThatExceptionOfType(LabException.class).isThrownBy(() -> with(machine))
			.withMessageStartingWith("kind 0.23 ignores NetworkPolicies: kind 0.24 or later is needed");
	}

	@Test
	void goesOnOnlyWhereThereIsACluster() {
		assertThatExceptionOfType(LabException.class).isThrownBy(() -> with(aMachine()).require())
			.withMessage("There is no cluster: ./lab kind up makes it");
	}

	@Test
	void isRemovedInWhateverStateItIs() {
		AMachine machine = aMachine().answers("kind get clusters", "other\nmitosis\n");

		String told = new Removal(with(machine)).run();

		assertThat(told).startsWith("The cluster is gone, and with it its volumes");
		assertThat(machine.calls()).contains("kind delete cluster --name mitosis");
	}

	@Test
	void isNotRemovedWhereThereIsOnlySomebodyElses() {
		AMachine machine = aMachine().answers("kind get clusters", "mitosis-of-bob\n");

		assertThat(new Removal(with(machine)).run()).isEqualTo("There is no cluster.");
		assertThat(machine.calls()).noneMatch((call) -> call.contains("delete"));
	}

	@Test
	void saysOfEachProgramWhereItIsOrWhoNeedsIt() {
		AMachine machine = new AMachine(this.folder, "docker", "kubectl").fails("docker version*", "no daemon");

		assertThat(new Readiness(machine.toolbox()).sentences())
			.containsEntry("kubectl", this.folder.resolve("bin/kubectl").toString())
			.hasEntrySatisfying("kind",
					(sentence) -> assertThat(sentence).startsWith("kind is not on the PATH")
						.endsWith("(only containers need it)"))
			.hasEntrySatisfying("docker", (sentence) -> assertThat(sentence).contains("does not answer"));
	}

	private AMachine aMachine() {
		return new AMachine(this.folder, "docker", "kind", "kubectl");
	}

	private static Cluster with(AMachine machine) {
		return Cluster.with(machine.toolbox(), machine.home());
	}

}
