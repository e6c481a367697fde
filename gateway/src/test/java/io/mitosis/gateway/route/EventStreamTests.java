package io.mitosis.gateway.route;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

import com.sun.net.httpserver.HttpExchange;
import io.mitosis.gateway.Backend;
import io.mitosis.gateway.Gateway;
import io.mitosis.gateway.GatewayTest;
import io.mitosis.gateway.InstanceOf;
import io.mitosis.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

@GatewayTest
@TestPropertySource(
		properties = { "mitosis.routes.user-service.budget=1s", "mitosis.routes.notification-stream.budget=1s" })
class EventStreamTests {

	private static final CountDownLatch goesOn = new CountDownLatch(1);

	@InstanceOf("user-service")
	private static final Backend silent = Backend.silent();

	@InstanceOf("notification-service")
	private static final Backend notifications = Backend.answering(EventStreamTests::asStream);

	private final Gateway gateway;

	EventStreamTests(Gateway gateway) {
		this.gateway = gateway;
	}

	/// A call that is never answered runs into the time-out beside it.
	@Test
	void comeAsTheyAreSentAndBeyondTheTimeOut() throws Exception {
		HttpRequest request = HttpRequest.newBuilder(this.gateway.at("/api/v1/notifications/stream"))
			.header("Authorization", "Bearer " + Tokens.member(UUID.randomUUID()))
			.build();

		try (HttpClient http = HttpClient.newHttpClient();
				BufferedReader events = new BufferedReader(
						new InputStreamReader(http.send(request, BodyHandlers.ofInputStream()).body()))) {
			assertThat(events.readLine()).isEqualTo("data: first");
			this.gateway.member().get().uri("/api/v1/users/me").exchange().expectStatus().isEqualTo(503);
			goesOn.countDown();
			assertThat(events.lines()).contains("data: second");
		}
	}

	private static void asStream(HttpExchange exchange) throws IOException {
		exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
		exchange.sendResponseHeaders(200, 0);
		exchange.getResponseBody().write("data: first\n\n".getBytes(StandardCharsets.UTF_8));
		exchange.getResponseBody().flush();
		Backend.await(goesOn);
		exchange.getResponseBody().write("data: second\n\n".getBytes(StandardCharsets.UTF_8));
		exchange.close();
	}

}
