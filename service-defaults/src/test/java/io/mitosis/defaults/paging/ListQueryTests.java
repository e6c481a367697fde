package io.mitosis.defaults.paging;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ListQueryTests {

	private static final Cursor CURSOR = new Cursor(Instant.parse("2026-11-21T09:30:00.123Z"), UUID.randomUUID());

	@Test
	void startsAtTheNewestWithTwenty() {
		ListQuery query = parse("");

		assertThat(query.from("createdAt")).isEqualTo(ScrollPosition.keyset());
		assertThat(query.limit()).isEqualTo(Limit.of(20));
		assertThat(query.flag("unread")).isFalse();
	}

	@Test
	void readsAllItsParameters() {
		ListQuery query = parse("limit=100&unread=true&day=MONDAY&after=" + CURSOR);

		assertThat(query.from("createdAt"))
			.isEqualTo(ScrollPosition.forward(Map.of("createdAt", CURSOR.time(), "id", CURSOR.id())));
		assertThat(query.limit()).isEqualTo(Limit.of(100));
		assertThat(query.flag("unread")).isTrue();
		assertThat(query.filter("day", DayOfWeek::valueOf)).contains(DayOfWeek.MONDAY);
	}

	@Test
	void cursorComesBackAsItWent() {
		assertThat(Cursor.parse(CURSOR.toString())).isEqualTo(CURSOR);
		assertThat(CURSOR.toString()).matches("[A-Za-z0-9_-]{32}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "limit=0", "limit=101", "limit=-1", "limit=ten", "limit=", "limit=5&limit=6", "after=",
			"after=x", "after=AAAA", "after=not*base64", "unread=yes", "unread=", "unread=TRUE", "page=2", "Limit=5",
			"day=", "day=monday" })
	void refusesEverythingElse(String query) {
		String name = query.substring(0, query.indexOf('='));

		assertThatExceptionOfType(InvalidParameterException.class).isThrownBy(() -> {
			ListQuery read = parse(query);
			read.flag("unread");
			read.filter("day", DayOfWeek::valueOf);
		}).returns(name, InvalidParameterException::parameter);
	}

	@Test
	void pageNamesWhereTheNextBegins() {
		Window<UUID> window = Window.from(List.of(UUID.randomUUID(), CURSOR.id()), (index) -> ScrollPosition.keyset(),
				true);

		Page<String> page = Page.of(window, UUID::toString, (id) -> new Cursor(CURSOR.time(), id));

		assertThat(page.items()).hasSize(2).endsWith(CURSOR.id().toString());
		assertThat(page.next()).isEqualTo(CURSOR.toString());
	}

	@Test
	void lastPageHasNoNext() {
		Window<UUID> window = Window.from(List.of(CURSOR.id()), (index) -> ScrollPosition.keyset());

		assertThat(Page.of(window, UUID::toString, (id) -> CURSOR).next()).isNull();
	}

	private static ListQuery parse(String query) {
		MultiValueMap<String, String> parameters = UriComponentsBuilder.newInstance()
			.query(query)
			.build()
			.getQueryParams();
		return ListQuery.parse(parameters, "unread", "day");
	}

}
