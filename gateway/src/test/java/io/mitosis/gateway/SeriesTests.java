package io.mitosis.gateway;

import java.util.UUID;
import java.util.stream.IntStream;

import io.mitosis.testing.Scrape;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;

/// What the gateway gives Prometheus to remember.
@GatewayTest
class SeriesTests {

	@InstanceOf("user-service")
	private static final Backend users = Backend.named("users");

	@InstanceOf("billing-service")
	private static final Backend billing = Backend.named("billing");

	@InstanceOf("notification-service")
	private static final Backend notifications = Backend.named("notifications");

	@InstanceOf("keycloak")
	private static final Backend keycloak = Backend.named("keycloak");

	private final Gateway gateway;

	private final int metrics;

	SeriesTests(Gateway gateway, @Value("${local.management.port}") int metrics) {
		this.gateway = gateway;
		this.metrics = metrics;
	}

	@Test
	void isFewHoweverManyPeopleAskForWhateverInWhateverWay() {
		IntStream.range(0, 50).forEach(this::ask);

		Scrape scrape = Scrape.of(this.metrics);

		assertThat(scrape.series()).hasSizeLessThan(Scrape.MOST_SERIES);
		assertThat(scrape.values("uri")).noneMatch(Scrape::isPersonal).noneMatch((uri) -> uri.contains("nowhere"));
		assertThat(scrape.values("method")).noneMatch((method) -> method.startsWith("BREW"));
		assertThat(scrape.values("route")).contains("user-service", "billing-service", "notification-service",
				"notification-stream", "keycloak", "overview", "docs", "none");
	}

	@Test
	void leadsFromALatencyToATrace() {
		call(HttpMethod.GET, "/api/v1/users/me");

		assertThat(Scrape.of(this.metrics).series("http_server_requests_seconds_bucket"))
			.anyMatch((bucket) -> bucket.contains("le=\"0.5\""))
			.anyMatch(Scrape::hasExemplar);
	}

	private void ask(int i) {
		call(HttpMethod.GET, "/api/v1/users/" + UUID.randomUUID());
		call(HttpMethod.PUT, "/api/v1/users/" + UUID.randomUUID() + "/suspension");
		call(HttpMethod.GET, "/api/v1/invoices/" + UUID.randomUUID());
		call(HttpMethod.PATCH, "/api/v1/notifications/" + UUID.randomUUID());
		call(HttpMethod.valueOf("BREW" + i), "/api/v1/account");
		call(HttpMethod.GET, "/api/v1/nowhere/" + i);
		call(HttpMethod.GET, "/nowhere/" + i);
		call(HttpMethod.GET, "/auth/realms/mitosis/nowhere/" + i);
		call(HttpMethod.GET, "/docs/problems/nowhere" + i);
		call(HttpMethod.GET, "/docs/");
		call(HttpMethod.GET, "/api/v1/overview");
		this.gateway.anybody().get().uri("/api/v1/users/" + UUID.randomUUID()).exchange();
	}

	private void call(HttpMethod method, String path) {
		this.gateway.member().method(method).uri(path).exchange();
	}

}
