package io.mitosis.discovery;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// Two registries on one machine, known as `localhost` and as `127.0.0.1`.
class PeersTests {

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private Registry one;

	private Registry other;

	@BeforeEach
	void start() throws IOException {
		int[] ports = freePorts();
		String peers = "http://localhost:%d/eureka/,http://127.0.0.1:%d/eureka/".formatted(ports[0], ports[1]);
		this.one = new Registry("localhost", ports[0], peers);
		this.other = new Registry("127.0.0.1", ports[1], peers);
		this.one.start();
	}

	@AfterEach
	void stop() {
		this.one.kill();
		this.other.kill();
	}

	@Test
	void tellsItsPeerWhatItHearsAndKnowsItAllAgainAfterItsDeath() throws IOException {
		await().atMost(PATIENCE).until(this.one::answers);
		this.one.register("before-the-other");

		this.other.start();
		await().atMost(PATIENCE).until(this.other::answers);
		assertThat(this.other.knows("before-the-other")).isTrue();
		this.one.register("at-one");
		await().until(() -> this.other.knows("at-one"));
		this.other.register("at-the-other");
		await().until(() -> this.one.knows("at-the-other"));

		this.one.kill();
		this.other.register("while-one-is-dead");
		assertThat(this.other.knows("at-one")).isTrue();
		this.one.start();
		await().atMost(PATIENCE).until(this.one::answers);
		assertThat(this.one.knows("at-one")).isTrue();
		await().until(() -> this.one.knows("while-one-is-dead"));
	}

	private static int[] freePorts() throws IOException {
		try (ServerSocket first = new ServerSocket(0); ServerSocket second = new ServerSocket(0)) {
			return new int[] { first.getLocalPort(), second.getLocalPort() };
		}
	}

}
