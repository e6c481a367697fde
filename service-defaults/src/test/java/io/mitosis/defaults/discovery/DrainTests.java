package io.mitosis.defaults.discovery;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;

import io.mitosis.defaults.shop.ShopApplication;
import io.mitosis.testing.Clients;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.client.ResourceAccessException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/// One instance arrives at a registry and leaves it again.
class DrainTests {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private FakeRegistry registry;

	@BeforeEach
	void open() throws IOException {
		this.registry = new FakeRegistry("the password");
	}

	@AfterEach
	void close() {
		this.registry.stop();
	}

	@Test
	void isUpWhenReadyAndOutOfServiceWhileItStillAnswers() throws Exception {
		int port = freePort();
		ConfigurableApplicationContext shop = start(port, Duration.ofSeconds(5));
		await().until(() -> this.registry.statuses().contains("UP"));
		assertThat(this.registry.statuses()).doesNotContain("OUT_OF_SERVICE").startsWith("STARTING");
		Clients.of(port).get().uri("/").exchange().expectHeader().doesNotExist("Connection");

		Thread leaving = Thread.ofVirtual().start(shop::close);

		await().until(() -> this.registry.statuses().contains("OUT_OF_SERVICE"));
		Clients.of(port).get().uri("/actuator/health/readiness").exchange().expectStatus().isEqualTo(503);
		Clients.of(port)
			.get()
			.uri("/actuator/health/liveness")
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals("Connection", "close");
		assertThat(leaving.join(PATIENCE)).isTrue();
		assertThatExceptionOfType(ResourceAccessException.class)
			.isThrownBy(() -> Clients.of(port).get().uri("/").exchange());
	}

	private ConfigurableApplicationContext start(int port, Duration drain) {
		return new SpringApplicationBuilder(ShopApplication.class).run("--spring.config.name=shop",
				"--eureka.client.enabled=true", "--mitosis.eureka.password=the password",
				"--eureka.client.service-url.defaultZone=" + this.registry.url(), "--server.port=" + port,
				"--server.address=127.0.0.1", "--mitosis.drain.wait=" + drain);
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

}
