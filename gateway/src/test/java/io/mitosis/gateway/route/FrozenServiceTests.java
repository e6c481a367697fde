package io.mitosis.gateway.route;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

import io.mitosis.gateway.Backend;
import io.mitosis.gateway.Gateway;
import io.mitosis.gateway.GatewayTest;
import io.mitosis.gateway.InstanceOf;
import io.mitosis.testing.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// One service takes requests and never answers.
@GatewayTest
@TestPropertySource(properties = { "mitosis.routes.billing-service.budget=5s",
		"mitosis.routes.notification-service.budget=30s", "mitosis.routes.user-service.budget=30s" })
class FrozenServiceTests {

	private static final int CALLS = 100;

	private static final CountDownLatch thaw = new CountDownLatch(1);

	@InstanceOf("user-service")
	private static final Backend users = Backend.named("users");

	@InstanceOf("notification-service")
	private static final Backend notifications = Backend.named("notifications");

	@InstanceOf("billing-service")
	private static final Backend billing = Backend.answering((exchange) -> {
		Backend.await(thaw);
		exchange.close();
	});

	private final HttpClient client = HttpClient.newHttpClient();

	private final Gateway gateway;

	FrozenServiceTests(Gateway gateway) {
		this.gateway = gateway;
	}

	@AfterAll
	static void end() {
		thaw.countDown();
	}

	@Test
	void servesTheOthersAndGivesEachCallOfItUp() {
		List<CompletableFuture<Integer>> held = callAtOnce("/api/v1/account");
		await().until(() -> billing.calls().size() >= CALLS / 2);

		assertThat(callAtOnce("/api/v1/users/me")).hasSize(CALLS).allMatch((status) -> status.join() == 200);
		assertThat(callAtOnce("/api/v1/notifications")).hasSize(CALLS).allMatch((status) -> status.join() == 200);

		assertThat(held).hasSize(CALLS).allMatch((status) -> status.join() == 503);
		assertThat(thaw.getCount()).as("It is still frozen").isOne();
	}

	private List<CompletableFuture<Integer>> callAtOnce(String path) {
		return Stream.generate(() -> Tokens.member(UUID.randomUUID()))
			.limit(CALLS)
			.map((token) -> CompletableFuture.supplyAsync(() -> call(path, token),
					(task) -> Thread.startVirtualThread(task)))
			.toList();
	}

	private int call(String path, String token) {
		HttpRequest request = HttpRequest.newBuilder(this.gateway.at(path))
			.header("Authorization", "Bearer " + token)
			.build();
		try {
			return this.client.send(request, BodyHandlers.discarding()).statusCode();
		}
		catch (IOException ex) {
			return 0;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return 0;
		}
	}

}
