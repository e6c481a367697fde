package io.mitosis.notification;

import java.util.UUID;
import java.util.stream.IntStream;

import io.mitosis.testing.Scrape;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;

/// One of the last tests: it counts what the ones before have left to be scraped.
@Order(Integer.MAX_VALUE - 1)
class SeriesTests extends Story {

	@LocalServerPort
	int port;

	@Test
	void areFewHoweverManyPeopleAskForWhateverInWhateverWay() {
		inesIsActive();
		IntStream.range(0, 50).forEach(this::ask);

		Scrape scrape = Scrape.of(this.port);

		assertThat(scrape.series()).hasSizeLessThan(Scrape.MOST_SERIES);
		assertThat(scrape.values("uri")).noneMatch(Scrape::isPersonal).noneMatch((uri) -> uri.contains("nowhere"));
		assertThat(scrape.values("method")).noneMatch((method) -> method.startsWith("BREW"));
	}

	private void ask(int i) {
		get(UUID.randomUUID(), "/" + UUID.randomUUID());
		get(this.ines, "/" + UUID.randomUUID() + "/nowhere");
		this.api.method(HttpMethod.valueOf("BREW" + i))
			.uri("/api/v1/notifications")
			.header(HttpHeaders.AUTHORIZATION, bearer(this.ines))
			.exchange();
	}

}
