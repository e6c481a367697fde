package io.mitosis.lab.rollout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

import io.mitosis.lab.cluster.Cluster;
import io.mitosis.lab.pod.Snapshot;
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
class RolloutTests {

	private static final String LOOK = "kubectl --context kind-mitosis * get %s -o json".formatted(Snapshot.KINDS);

	@TempDir
	private Path folder;

	private AMachine machine;

	@BeforeEach
	void aMachine() {
		this.machine = new AMachine(this.folder.resolve("machine"), "docker", "kind", "kubectl");
	}

	@Test
	void tellsWhatKeepsAWorkloadUntilItIsReady() {
		this.machine.answers(LOOK, situation("ready")).answersOnce(LOOK, situation("unready"));

		await(Duration.ofSeconds(30));

		assertThat(this.machine.told()).containsExactly(
				"gateway: 1 of 2 ready: gateway-6d4b75cb6d-hjk2p runs: Readiness probe failed: HTTP probe failed with statuscode: 503",
				"gateway: 2 of 2 ready");
	}

	@Test
	void looksAgainWhereTheClusterWasTooBusyToAnswer() {
		this.machine.answers(LOOK, situation("ready")).failsOnce(LOOK, "net/http: TLS handshake timeout");

		await(Duration.ofSeconds(30));

		assertThat(this.machine.told()).containsExactly("gateway: 2 of 2 ready");
	}

	@Test
	void givesUpWithWhatHangsAndHowToLookAtIt() {
		this.machine.answers(LOOK, situation("over-memory"));

		assertThatExceptionOfType(LabException.class).isThrownBy(() -> await(Duration.ZERO))
			.withMessageContaining("1 of 1 are not ready")
			.withMessageContaining("  user-service: user-service-5f7bd9c6c-ld2vw keeps ending: OOMKilled")
			.withMessageContaining(
					"  kubectl --context kind-mitosis -n mitosis describe pod user-service-5f7bd9c6c-ld2vw")
			.withMessageEndingWith("./lab kind up goes on from here");
	}

	@Test
	void keepsForWhoeverIsToHelpWhatEveryContainerSaidAndSaysBefore() {
		this.machine.answers(LOOK, situation("over-memory"))
			.answers("kubectl * logs * user-service", "Started UserService")
			.answers("kubectl * logs * --previous", "Out of memory")
			.fails("kubectl * top *", "Metrics API not available")
			.fails("kind export logs*", "no such node");
		Path bundle = this.folder.resolve("bundle");

		new Diagnostics(Cluster.with(this.machine.toolbox(), this.machine.home()), bundle).keep();

		Path logs = bundle.resolve("logs");
		assertThat(logs.resolve("user-service-5f7bd9c6c-ld2vw-user-service.log")).hasContent("Started UserService");
		assertThat(logs.resolve("user-service-5f7bd9c6c-ld2vw-user-service.previous.log")).hasContent("Out of memory");
		assertThat(bundle.resolve("status.txt")).content().contains("keeps ending: OOMKilled");
		assertThat(bundle.resolve("usage.txt")).hasContent("Metrics API not available");
		assertThat(bundle.resolve("node.txt")).hasContent("no such node");
		assertThat(this.machine.calls()).noneMatch((call) -> call.contains("secret"));
	}

	@Test
	void keepsWhatItCanOfAClusterThatDoesNotAnswer() throws IOException {
		this.machine.fails("kubectl *", "connection refused").answers("kubectl version --client*", "{}");
		Path bundle = this.folder.resolve("bundle");

		new Diagnostics(Cluster.with(this.machine.toolbox(), this.machine.home()), bundle).keep();

		assertThat(Files.readString(bundle.resolve("events.txt"))).isEqualTo("connection refused");
		assertThat(this.machine.calls()).anyMatch((call) -> call.startsWith("kind export logs"));
	}

	private void await(Duration patience) {
		Cluster cluster = Cluster.with(this.machine.toolbox(), this.machine.home());
		new Rollout(cluster.kubectl(), this.machine, patience, Duration.ZERO).await();
	}

	private static String situation(String name) {
		try (InputStream json = RolloutTests.class.getResourceAsStream("/pods/%s.json".formatted(name))) {
			return new String(Objects.requireNonNull(json).readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
