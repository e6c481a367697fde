package io.mitosis.notification.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import io.mitosis.defaults.paging.ListQuery;
import io.mitosis.defaults.paging.Page;
import io.mitosis.notification.DatabaseTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import static io.mitosis.notification.inbox.Noon.NOON;
import static org.assertj.core.api.Assertions.assertThat;

@DatabaseTest
@Import({ Inbox.class, Reading.class, Noon.class })
class InboxTests {

	private final UUID userId = UUID.randomUUID();

	@Autowired
	private Inbox inbox;

	@Autowired
	private Reading reading;

	@Test
	void keepsTheFirstOfTwoWithTheSameId() {
		Notification notification = aNotification(NOON);

		assertThat(this.inbox.put(notification)).isTrue();
		assertThat(this.inbox.put(notification)).isFalse();
		assertThat(page(null, 20).items()).extracting(NotificationView::id).containsExactly(notification.id());
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
			Page<NotificationView> page = page(next, limit);
			page.items().forEach((item) -> read.add(item.id()));
			next = page.next();
		}
		while (next != null);

		assertThat(read).hasSize(45).containsExactlyInAnyOrderElementsOf(all);
	}

	@Test
	void leavesOutOtherPeople() {
		given(aNotification(NOON));

		assertThat(this.inbox.read(UUID.randomUUID(), query(), false)).isEmpty();
	}

	@Test
	void filtersAndCountsTheUnread() {
		Notification unread = given(aNotification(NOON));
		Notification read = given(aNotification(NOON));
		this.reading.mark(read.id(), this.userId, true);

		assertThat(this.inbox.read(this.userId, query(), true)).extracting(Notification::id)
			.containsExactly(unread.id());
		assertThat(this.inbox.countUnread(this.userId)).isEqualTo(1);
	}

	@Test
	void hidesWhatWaitsAndWhatIsForTheMailAlone() {
		Notification waiting = Notification.announce(UUID.randomUUID(), this.userId, "welcome", Map.of(), NOON);
		Notification mailOnly = Notification.announce(UUID.randomUUID(), this.userId, "welcome", Map.of(), NOON);
		mailOnly.deliver("Title", "Body", false, true, NOON);

		given(waiting);
		given(mailOnly);

		assertThat(page(null, 20).items()).isEmpty();
		assertThat(this.inbox.countUnread(this.userId)).isZero();
		assertThat(this.reading.mark(mailOnly.id(), this.userId, true)).isEmpty();
		assertThat(this.inbox.waitingFor(this.userId)).extracting(Notification::id).containsExactly(waiting.id());
	}

	@Test
	void onlyTheFirstDeliversWhatHasWaited() {
		given(Notification.announce(UUID.randomUUID(), this.userId, "welcome", Map.of(), NOON));
		Notification first = this.inbox.waitingFor(this.userId).getFirst();
		Notification second = this.inbox.waitingFor(this.userId).getFirst();
		first.deliver("Title", "Body", true, true, NOON);
		second.deliver("Title", "Body", true, true, NOON);

		assertThat(this.inbox.keepDelivered(first)).isTrue();
		assertThat(this.inbox.keepDelivered(second)).isFalse();
	}

	@Test
	void readsOnFromAPlaceOldestFirst() {
		List<Notification> all = IntStream.range(0, 5)
			.mapToObj((i) -> given(aNotification(NOON.plusMillis(i))))
			.toList();

		assertThat(this.inbox.readAfter(all.get(1).place(), this.userId, 2)).extracting(NotificationView::id)
			.containsExactly(all.get(2).id(), all.get(3).id());
	}

	private Page<NotificationView> page(@Nullable String after, int limit) {
		ListQuery query = (after != null) ? query("limit", Integer.toString(limit), "after", after)
				: query("limit", Integer.toString(limit));
		return Page.of(this.inbox.read(this.userId, query, false), NotificationView::of, Notification::place);
	}

	private static ListQuery query(String... namesAndValues) {
		MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			parameters.add(namesAndValues[i], namesAndValues[i + 1]);
		}
		return ListQuery.parse(parameters);
	}

	private Notification given(Notification notification) {
		this.inbox.put(notification);
		return notification;
	}

	private Notification aNotification(Instant createdAt) {
		return Noon.aNotification(this.userId, createdAt);
	}

}
