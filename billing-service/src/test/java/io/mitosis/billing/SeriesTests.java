package io.mitosis.billing;

import java.util.UUID;
import java.util.stream.IntStream;

import io.mitosis.testing.Events;
import io.mitosis.testing.Scrape;
import io.mitosis.testing.ServiceTest;
import io.mitosis.testing.Tokens;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// One of the last tests: it counts what the ones before have left to be scraped.
@ServiceTest
@Order(Integer.MAX_VALUE - 1)
class SeriesTests {

	@LocalServerPort
	int port;

	@Autowired
	RestTestClient api;

	@Autowired
	Events events;

	@Test
	void areFewHoweverManyPeopleAskForWhateverInWhateverWay() {
		IntStream.range(0, 50).forEach(this::ask);

		Scrape scrape = Scrape.of(this.port);

		assertThat(scrape.series()).hasSizeLessThan(Scrape.MOST_SERIES);
		assertThat(scrape.values("uri")).noneMatch(Scrape::isPersonal).noneMatch((uri) -> uri.contains("nowhere"));
		assertThat(scrape.values("method")).noneMatch((method) -> method.startsWith("BREW"));
	}

	@Test
	void leadFromALatencyToATrace() {
		new BillingStory(this.api, this.events, UUID.randomUUID()).isActive();

		await().untilAsserted(() -> {
			Scrape scrape = Scrape.of(this.port);
			assertThat(scrape.series("http_server_requests_seconds_bucket")).anyMatch(Scrape::hasExemplar);
			assertThat(scrape.series("event_age_seconds_bucket")).anyMatch(Scrape::hasExemplar);
			assertThat(scrape.series("event_age_seconds_count")).as("Prometheus 2 refuses the whole answer")
				.noneMatch(Scrape::hasExemplar);
		});
	}

	@Test
	void haveTheLimitsOfOurObjectivesAmongTheirBuckets() {
		new BillingStory(this.api, this.events, UUID.randomUUID()).isActive();

		Scrape scrape = Scrape.of(this.port);

		assertThat(scrape.series("http_server_requests_seconds_bucket"))
			.anyMatch((line) -> line.contains("le=\"0.5\""));
		assertThat(scrape.series("event_age_seconds_bucket")).anyMatch((line) -> line.contains("le=\"5.0\""));
	}

	private void ask(int i) {
		call(HttpMethod.GET, "/api/v1/invoices/" + UUID.randomUUID());
		call(HttpMethod.GET, "/api/v1/nowhere/" + i);
		call(HttpMethod.valueOf("BREW" + i), "/api/v1/account");
	}

	private void call(HttpMethod method, String path) {
		this.api.method(method)
			.uri(path)
			.header(HttpHeaders.AUTHORIZATION, "Bearer " + Tokens.member(UUID.randomUUID()))
			.exchange();
	}

}
