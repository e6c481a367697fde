package io.mitosis.lab.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;

import io.mitosis.lab.process.LocalPort;
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
class CreationTests {

	private static final String CREATE = "kind create cluster --name mitosis";

	@TempDir
	private Path folder;

	private AMachine machine;

	@BeforeEach
	void aMachineWithFreePorts() {
		this.machine = new AMachine(this.folder, "docker", "kind", "kubectl").has("k8s/kind.yaml",
				kind(LocalPort.free(1).getFirst().number()));
	}

	@Test
	void makesTheClusterAsTheCheckoutSays() {
		create();

		assertThat(this.machine.calls()).anyMatch((call) -> call.startsWith(CREATE)
				&& call.contains("--config " + this.folder.resolve("checkout/k8s/kind.yaml")));
	}

	@Test
	void leavesAClusterAloneThatAnswers() {
		this.machine.answers("kind get clusters", "mitosis").answers("kubectl config*", "production\nkind-mitosis\n");

		create();

		assertThat(this.machine.calls()).noneMatch((call) -> call.startsWith(CREATE))
			.contains("kubectl --context kind-mitosis --request-timeout 30s --namespace mitosis get --raw /readyz");
	}

	@Test
	void refusesAClusterOfTheSameNameThatDoesNotHaveOurPorts() {
		this.machine.has("k8s/kind.yaml", kind(8080))
			.answers("kind get clusters", "mitosis")
			.answers("kubectl config*", "kind-mitosis")
			.answers("docker port*", "6443/tcp -> 127.0.0.1:38080");

		assertThatExceptionOfType(LabException.class).isThrownBy(this::create)
			.withMessageStartingWith("The cluster does not have port 8080 (gateway) of this machine");

		this.machine.answers("docker port*", "30080/tcp -> 127.0.0.1:8080\n6443/tcp -> 127.0.0.1:38080");
		create();
		assertThat(this.machine.told()).contains("cluster: is there");
	}

	@Test
	void wakesANodeThatWasStoppedAndWaitsForIt() {
		this.machine.answers("kind get clusters", "mitosis")
			.answers("kubectl config*", "kind-mitosis")
			.answers("docker inspect*", "false")
			.answers("kubectl * get storageclasses*", "storageclass.storage.k8s.io/standard")
			.failsOnce("kubectl * get --raw /readyz", "connection refused")
			.failsOnce("kubectl * get --raw /readyz", "connection refused");

		create();

		assertThat(this.machine.calls()).contains("docker start mitosis-control-plane")
			.noneMatch((call) -> call.startsWith(CREATE));
		assertThat(this.machine.told()).contains("cluster: does not answer yet");
	}

	@Test
	void makesAClusterAnewWhoseMakingWasInterrupted() {
		this.machine.answers("kind get clusters", "mitosis")
			.fails("docker exec mitosis-control-plane test -e /etc/kubernetes/admin.conf", "");

		create();

		assertThat(this.machine.calls()).containsSubsequence("kind delete cluster --name mitosis")
			.anyMatch((call) -> call.startsWith(CREATE));
		assertThat(this.machine.told()).contains("cluster: was left half-made and is removed");
	}

	@Test
	void makesAClusterAnewThatHasNoStorageYet() {
		this.machine.answers("kind get clusters", "mitosis").answers("kubectl * get storageclasses*", "");

		create();

		assertThat(this.machine.calls()).contains("kind delete cluster --name mitosis")
			.anyMatch((call) -> call.startsWith(CREATE));
	}

	@Test
	void removesNothingWhoseNodeCannotBeLookedInto() {
		this.machine.answers("kind get clusters", "mitosis").fails("docker exec *", "is not running");

		assertThatExceptionOfType(LabException.class).isThrownBy(this::create)
			.withMessageStartingWith("The container mitosis-control-plane does not run");
		assertThat(this.machine.calls()).noneMatch((call) -> call.contains("delete"));
	}

	@Test
	void introducesAClusterThatIsWholeToAKubectlThatDoesNotKnowIt() {
		this.machine.answers("kind get clusters", "mitosis")
			.answers("kubectl * get storageclasses*", "storageclass.storage.k8s.io/standard");

		create();

		assertThat(this.machine.calls()).contains("kind export kubeconfig --name mitosis")
			.noneMatch((call) -> call.startsWith(CREATE));
	}

	@Test
	void givesUpOnAClusterThatNeverAnswers() {
		this.machine.answers("kind get clusters", "mitosis")
			.answers("kubectl config*", "kind-mitosis")
			.fails("kubectl * get --raw /readyz", "connection refused");

		assertThatExceptionOfType(LabException.class).isThrownBy(this::create)
			.withMessageStartingWith("The cluster does not answer: ./lab kind down removes it");
	}

	@Test
	void namesAPortThatIsTakenBeforeAnythingIsMade() throws IOException {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			this.machine.has("k8s/kind.yaml", kind(taken.getLocalPort()));

			assertThatExceptionOfType(LabException.class).isThrownBy(this::create)
				.withMessageStartingWith("Port %d is taken by java", taken.getLocalPort());
			assertThat(this.machine.calls()).noneMatch((call) -> call.startsWith(CREATE));
		}
	}

	@Test
	void warnsOfAnEngineThatIsTooSmall() {
		this.machine.answers("docker info*", "{\"NCPU\": 2, \"MemTotal\": 4121440256}");

		create();

		assertThat(this.machine.told())
			.contains("docker: has 2 CPUs and 3.8 GiB; the system wants 2 and 6, so pods may stay Pending");
	}

	private void create() {
		new Creation(Cluster.with(this.machine.toolbox(), this.machine.home()), this.machine, Duration.ofSeconds(2))
			.run();
	}

	private static String kind(int port) {
		return "nodes: [{ role: control-plane, extraPortMappings: [{ hostPort: %d, containerPort: 30080 }] }]"
			.formatted(port);
	}

}
