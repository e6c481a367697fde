package io.mitosis.notification.inbox;

import java.util.List;
import java.util.UUID;

import io.mitosis.notification.DatabaseTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

import static io.mitosis.notification.inbox.Noon.NOON;
import static io.mitosis.notification.inbox.Noon.aNotification;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;

@DatabaseTest
@Import({ Inbox.class, Reading.class, Noon.class })
class ReadingTests {

	private final UUID userId = UUID.randomUUID();

	@Autowired
	private Inbox inbox;

	@Autowired
	private Reading reading;

	@Autowired
	private MongoOperations mongo;

	@Test
	void aSecondReadingKeepsTheTimeOfTheFirst() {
		Notification notification = given(new Notification(UUID.randomUUID(), this.userId, "welcome", null, "Title",
				"Body", NOON, NOON.minusSeconds(60), Mail.due(NOON), null));

		assertThat(this.reading.mark(notification.id(), this.userId, true)).map(Notification::readAt)
			.contains(NOON.minusSeconds(60));
	}

	@Test
	void readBecomesUnreadAgain() {
		Notification notification = given(aNotification(this.userId, NOON));
		this.reading.mark(notification.id(), this.userId, true);

		this.reading.mark(notification.id(), this.userId, false);

		assertThat(this.inbox.countUnread(this.userId)).isEqualTo(1);
	}

	@Test
	void nobodyMarksTheMessagesOfOthers() {
		Notification notification = given(aNotification(this.userId, NOON));

		assertThat(this.reading.mark(notification.id(), UUID.randomUUID(), true)).isEmpty();
		this.reading.markAll(UUID.randomUUID());

		assertThat(this.inbox.countUnread(this.userId)).isEqualTo(1);
	}

	@Test
	void marksAllAtOnceAndNothingTwice() {
		given(aNotification(this.userId, NOON));
		given(new Notification(UUID.randomUUID(), this.userId, "welcome", null, "Title", "Body", NOON,
				NOON.minusSeconds(60), Mail.due(NOON), null));

		this.reading.markAll(this.userId);

		assertThat(this.inbox.countUnread(this.userId)).isZero();
		assertThat(all()).extracting(Notification::readAt).containsExactlyInAnyOrder(NOON, NOON.minusSeconds(60));
	}

	private List<Notification> all() {
		return this.mongo.find(Query.query(where("userId").is(this.userId)), Notification.class);
	}

	private Notification given(Notification notification) {
		this.inbox.put(notification);
		return notification;
	}

}
