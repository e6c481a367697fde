package io.mitosis.gateway.resilience;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpExchange;
import io.mitosis.gateway.Backend;
import io.mitosis.gateway.Gateway;
import io.mitosis.gateway.GatewayTest;
import io.mitosis.gateway.InstanceOf;
import io.mitosis.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@GatewayTest
@TestPropertySource(properties = { "mitosis.routes.user-service.budget=1s", "mitosis.routes.billing-service.budget=1m",
		"mitosis.routes.billing-service.concurrent=2", "mitosis.routes.notification-stream.budget=1s",
		"mitosis.routes.notification-stream.concurrent=1" })
class RouteGuardsTests {

	@InstanceOf("user-service")
	private static final Backend silent = Backend.silent();

	@InstanceOf("user-service")
	private static final Backend alsoSilent = Backend.silent();

	private static final Semaphore gate = new Semaphore(0);

	@InstanceOf("billing-service")
	private static final Backend slow = Backend.answering(RouteGuardsTests::whenTheGateOpens);

	@InstanceOf("notification-service")
	private static final Backend notifications = Backend.answering(RouteGuardsTests::asStream);

	private final HttpClient http = HttpClient.newHttpClient();

	private final String token = Tokens.member(UUID.randomUUID());

	private final Gateway gateway;

	RouteGuardsTests(Gateway gateway) {
		this.gateway = gateway;
	}

	@AfterEach
	void openTheGate() {
		gate.release(100);
		await().until(() -> !gate.hasQueuedThreads());
		gate.drainPermits();
		this.http.shutdownNow();
	}

	@Test
	void asksNobodyElseWhenTheBudgetIsUsedUp() {
		Answer answer = get("/api/v1/users/me").join();

		assertThat(answer).isEqualTo(new Answer(503, "2"));
		await().untilAsserted(() -> assertThat(silent.calls().size() + alsoSilent.calls().size()).isOne());
	}

	@Test
	void doesNotWaitForEverForAStreamToBegin() {
		assertThat(get("/api/v1/notifications/stream?silent=true").join().status()).isEqualTo(503);
	}

	@Test
	void refusesWhatASlowServiceHasNoPlaceForAndServesTheOtherRoutes() {
		int before = slow.calls().size();
		List<CompletableFuture<Answer>> waiting = List.of(get("/api/v1/account"), get("/api/v1/account"));
		await().until(() -> slow.calls().size() == before + 2);

		assertThat(get("/api/v1/account").join()).isEqualTo(new Answer(503, "1"));
		assertThat(get("/api/v1/notifications").join().status()).isEqualTo(200);

		gate.release(2);
		assertThat(waiting).allMatch((answer) -> answer.join().status() == 200);
		gate.release(1);
		await().until(() -> get("/api/v1/account").join().status() == 200);
		assertThat(slow.calls()).hasSize(before + 3);
	}

	@Test
	void givesAStreamItsPlaceUntilItEnds() throws Exception {
		InputStream stream = this.http.send(request("/api/v1/notifications/stream"), BodyHandlers.ofInputStream())
			.body();

		assertThat(get("/api/v1/notifications/stream").join()).isEqualTo(new Answer(503, "1"));

		gate.release(100);
		assertThat(stream).hasContent("!");
		await().until(() -> get("/api/v1/notifications/stream").join().status() == 200);
	}

	private CompletableFuture<Answer> get(String path) {
		return this.http.sendAsync(request(path), BodyHandlers.discarding())
			.thenApply((response) -> new Answer(response.statusCode(),
					response.headers().firstValue("Retry-After").orElse("")))
			.orTimeout(30, TimeUnit.SECONDS);
	}

	private HttpRequest request(String path) {
		return HttpRequest.newBuilder(this.gateway.at(path)).header("Authorization", "Bearer " + this.token).build();
	}

	private static void whenTheGateOpens(HttpExchange exchange) throws IOException {
		gate.acquireUninterruptibly();
		Backend.answer(exchange, 200, "billing");
	}

	private static void asStream(HttpExchange exchange) throws IOException {
		String uri = exchange.getRequestURI().toString();
		if (uri.endsWith("stream")) {
			exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
			exchange.sendResponseHeaders(200, 0);
			exchange.getResponseBody().write('!');
			exchange.getResponseBody().flush();
			gate.acquireUninterruptibly();
			exchange.close();
		}
		else if (!uri.contains("silent")) {
			Backend.answer(exchange, 200, "notifications");
		}
	}

	private record Answer(int status, String retryAfter) {

	}

}
