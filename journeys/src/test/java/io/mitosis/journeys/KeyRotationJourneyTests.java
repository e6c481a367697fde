package io.mitosis.journeys;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.mitosis.journeys.Doors.Door;
import io.mitosis.lab.client.LoginName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// Keycloak gets a new key while people call; nobody is restarted, and nobody notices.
@Journey
@Needs(Need.SERVICE_PORTS)
class KeyRotationJourneyTests {

	private static final int ROUND = 80;

	private final RunningSystem system;

	private final RealmAdmin admin;

	private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();

	private final AtomicInteger calls = new AtomicInteger();

	private final ScheduledExecutorService people = Executors.newScheduledThreadPool(4);

	private final String oldProvider;

	private String newProvider = "";

	KeyRotationJourneyTests(RunningSystem system) {
		this.system = system;
		this.admin = new RealmAdmin(system);
		this.oldProvider = activeProvider(this.admin.get("/keys"));
	}

	@AfterEach
	void rotateBack() {
		this.people.shutdownNow();
		publishOldKey(true);
		if (!this.newProvider.isEmpty()) {
			this.admin.delete("/components/" + this.newProvider);
		}
	}

	@Test
	void signsWithANewKeyAndNobodyIsRefused() {
		String old = alice();
		call(old);
		awaitARound();

		this.newProvider = this.admin.create("/components", newKey());
		String current = alice();
		call(current);
		awaitARound();

		assertThat(current.split("\\.")[0]).isNotEqualTo(old.split("\\.")[0]);
		this.people.shutdown();
		assertThat(this.failures).isEmpty();
		publishOldKey(false);
		Doors.assertRefuse(this.system, new ForgedToken(current).withAnUnknownKey());
		Doors.assertRefuse(this.system, old);
		Doors.assertAccept(this.system, current);
	}

	/// Keeps calling at every door.
	private void call(String token) {
		Doors.all()
			.forEach((door) -> this.people.scheduleWithFixedDelay(() -> call(door, token), 0, 50,
					TimeUnit.MILLISECONDS));
	}

	private void call(Door door, String token) {
		try {
			Doors.assertAccepted(door.knock(this.system, token));
		}
		catch (RuntimeException | AssertionError ex) {
			this.failures.add(door + ": " + ex.getMessage());
		}
		this.calls.incrementAndGet();
	}

	private void awaitARound() {
		int before = this.calls.get();
		await().until(() -> this.calls.get() >= before + ROUND);
	}

	private static String activeProvider(JsonNode keys) {
		String active = keys.at("/active/RS256").asString();
		return keys.path("keys")
			.valueStream()
			.filter((key) -> key.path("kid").asString("").equals(active))
			.map((key) -> key.path("providerId").asString())
			.findFirst()
			.orElseThrow();
	}

	private Map<String, Object> newKey() {
		return Map.of("name", "rotated", "providerId", "rsa-generated", "providerType", "org.keycloak.keys.KeyProvider",
				"parentId", this.admin.get("").path("id").asString(), "config",
				Map.of("priority", List.of("200"), "enabled", List.of("true"), "active", List.of("true"), "algorithm",
						List.of("RS256"), "keySize", List.of("2048")));
	}

	private void publishOldKey(boolean enabled) {
		JsonNode provider = this.admin.get("/components/" + this.oldProvider);
		((ObjectNode) provider.path("config")).putArray("enabled").add(String.valueOf(enabled));
		this.admin.replace("/components/" + this.oldProvider, provider);
	}

	private String alice() {
		return this.system.tokens().ofPerson(LoginName.of("alice"), "mitosis");
	}

}
