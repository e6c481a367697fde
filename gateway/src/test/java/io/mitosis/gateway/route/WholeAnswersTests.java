package io.mitosis.gateway.route;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import com.sun.net.httpserver.HttpExchange;
import io.mitosis.gateway.Backend;
import io.mitosis.gateway.Gateway;
import io.mitosis.gateway.GatewayTest;
import io.mitosis.gateway.InstanceOf;
import io.mitosis.gateway.Problem;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import static org.assertj.core.api.Assertions.assertThat;

/// What dies in the middle of its answer is asked again elsewhere; a long answer comes whole.
@GatewayTest
class WholeAnswersTests {

	private static final String LONG = "long ".repeat(40_000);

	@InstanceOf("user-service")
	private static final Backend dying = Backend.answering(WholeAnswersTests::halfAnAnswer);

	@InstanceOf("user-service")
	private static final Backend living = Backend.named("whole");

	@InstanceOf("billing-service")
	private static final Backend billing = Backend.answering((exchange) -> Backend.answer(exchange, 200, LONG));

	@InstanceOf("notification-service")
	private static final Backend alsoDying = Backend.answering(WholeAnswersTests::halfAnAnswer);

	private final Gateway gateway;

	WholeAnswersTests(Gateway gateway) {
		this.gateway = gateway;
	}

	private static void halfAnAnswer(HttpExchange exchange) throws IOException {
		exchange.getResponseHeaders().add("ETag", "\"1\"");
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

	@Test
	void areNeverHalfOnes() {
		ResponseSpec answer = this.gateway.member().get().uri("/api/v1/notifications").exchange();

		Problem.expect(503, "unavailable",
				answer.expectHeader()
					.exists("Retry-After")
					.expectHeader()
					.exists("X-Trace-Id")
					.expectHeader()
					.exists("X-Content-Type-Options")
					.expectHeader()
					.doesNotExist("ETag"));
	}

	private void assertAnswer(String path, String body) {
		this.gateway.member().get().uri(path).exchange().expectStatus().isOk().expectBody(String.class).isEqualTo(body);
	}

}
