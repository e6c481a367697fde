package io.mitosis.gateway.route;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import com.sun.net.httpserver.HttpExchange;
import io.mitosis.gateway.Backend;
import io.mitosis.gateway.GatewayTest;
import io.mitosis.testing.Clients;
import io.mitosis.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/// One of two instances dies in the middle of each answer; a long answer comes whole from both.
@GatewayTest
class WholeAnswersTests {

	private static final String LONG = "long ".repeat(40_000);

	private static final Backend dying = Backend.answering(WholeAnswersTests::halfAnAnswer);

	private static final Backend living = Backend.named("whole");

	private static final Backend billing = Backend.answering((exchange) -> Backend.answer(exchange, 200, LONG));

	private final RestTestClient client;

	WholeAnswersTests(@Value("${local.server.port}") int port) {
		this.client = Clients.of(port);
	}

	@DynamicPropertySource
	static void instances(DynamicPropertyRegistry properties) {
		String instances = "spring.cloud.discovery.client.simple.instances.";
		properties.add(instances + "user-service[0].uri", dying::address);
		properties.add(instances + "user-service[1].uri", living::address);
		properties.add(instances + "billing-service[0].uri", billing::address);
	}

	private static void halfAnAnswer(HttpExchange exchange) throws IOException {
		exchange.sendResponseHeaders(200, 1000);
		OutputStream body = exchange.getResponseBody();
		body.write("half".getBytes(StandardCharsets.UTF_8));
		body.flush();
		throw new IOException("dies");
	}

	@Test
	void readsFromAnotherInstanceWhatBrokeOff() {
		for (int call = 0; call < 4; call++) {
			assertAnswer("/api/v1/users/me", "whole");
		}

		assertThat(dying.calls()).isNotEmpty();
	}

	@Test
	void passesOnWhatIsLongerThanItHolds() {
		assertAnswer("/api/v1/account", LONG);
	}

	private void assertAnswer(String path, String body) {
		this.client.get()
			.uri(path)
			.headers((headers) -> headers.setBearerAuth(Tokens.member(UUID.randomUUID())))
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.isEqualTo(body);
	}

}
