package io.mitosis.notification.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import io.mitosis.notification.DatabaseTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;

@DatabaseTest
@Import(Inbox.class)
class InboxTests {

	private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

	private final UUID userId = UUID.randomUUID();

	@Autowired
	private Inbox inbox;

	@Test
	void keepsTheFirstOfTwoWithTheSameId() {
		Notification notification = aNotification(NOON);

		assertThat(this.inbox.put(notification)).isTrue();
		assertThat(this.inbox.put(notification)).isFalse();
		assertThat(page(null, 20).items()).containsExactly(NotificationView.of(notification));
	}

	@Test
	void showsTheNewestFirst() {
		Notification older = given(aNotification(NOON));
		Notification newer = given(aNotification(NOON.plusMillis(1)));

		assertThat(page(null, 20).items()).extracting(NotificationView::id).containsExactly(newer.id(), older.id());
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 7, 15, 44, 45, 46 })
	void pagesThroughEverythingOnceEvenWithinOneMillisecond(int limit) {
		List<UUID> all = IntStream.range(0, 45)
			.mapToObj((i) -> given(aNotification(NOON.plus(Duration.ofMillis(i / 10)))).id())
			.toList();

		List<UUID> read = new ArrayList<>();
		@Nullable String next = null;
		do {
			InboxPage page = page(next, limit);
			page.items().forEach((item) -> read.add(item.id()));
			next = page.next();
		}
		while (next != null);

		assertThat(read).hasSize(45).containsExactlyInAnyOrderElementsOf(all);
	}

	@Test
	void leavesOutOtherPeople() {
		given(aNotification(NOON));

		assertThat(this.inbox.read(UUID.randomUUID(), query(null, 20))).isEmpty();
	}

	@Test
	void filtersTheUnread() {
		Notification unread = given(aNotification(NOON));
		given(new Notification(UUID.randomUUID(), this.userId, "welcome", "Read", "Body", NOON, NOON, Mail.due(NOON)));

		MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
		parameters.add("unread", "true");

		assertThat(this.inbox.read(this.userId, InboxQuery.parse(parameters))).containsExactly(unread);
	}

	private InboxPage page(@Nullable String after, int limit) {
		return InboxPage.of(this.inbox.read(this.userId, query(after, limit)));
	}

	private static InboxQuery query(@Nullable String after, int limit) {
		MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
		parameters.add("limit", Integer.toString(limit));
		if (after != null) {
			parameters.add("after", after);
		}
		return InboxQuery.parse(parameters);
	}

	private Notification given(Notification notification) {
		this.inbox.put(notification);
		return notification;
	}

	private Notification aNotification(Instant createdAt) {
		return Notification.create(UUID.randomUUID(), this.userId, "welcome", "Title", "Body", createdAt);
	}

}
