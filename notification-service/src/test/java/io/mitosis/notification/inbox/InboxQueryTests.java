package io.mitosis.notification.inbox;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.data.domain.ScrollPosition;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class InboxQueryTests {

	private static final Cursor CURSOR = new Cursor(Instant.parse("2026-11-21T09:30:00.123Z"), UUID.randomUUID());

	@Test
	void startsAtTheNewestWithTwenty() {
		assertThat(InboxQuery.parse(parameters(""))).isEqualTo(new InboxQuery(ScrollPosition.keyset(), 20, false));
	}

	@Test
	void readsAllItsParameters() {
		assertThat(InboxQuery.parse(parameters("limit=100&unread=true&after=" + CURSOR)))
			.isEqualTo(new InboxQuery(CURSOR.position(), 100, true));
	}

	@Test
	void cursorComesBackAsItWent() {
		assertThat(Cursor.parse(CURSOR.toString())).isEqualTo(CURSOR);
		assertThat(CURSOR.toString()).matches("[A-Za-z0-9_-]{32}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "limit=0", "limit=101", "limit=-1", "limit=ten", "limit=", "limit=5&limit=6", "after=",
			"after=x", "after=AAAA", "after=not*base64", "unread=yes", "unread=", "unread=TRUE", "page=2", "Limit=5" })
	void refusesEverythingElse(String query) {
		String name = query.substring(0, query.indexOf('='));

		assertThatExceptionOfType(InvalidParameterException.class).isThrownBy(() -> InboxQuery.parse(parameters(query)))
			.returns(name, InvalidParameterException::parameter);
	}

	private static MultiValueMap<String, String> parameters(String query) {
		return UriComponentsBuilder.newInstance().query(query).build().getQueryParams();
	}

}
