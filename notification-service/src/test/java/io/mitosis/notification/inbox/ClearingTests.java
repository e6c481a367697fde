package io.mitosis.notification.inbox;

import java.util.List;
import java.util.UUID;

import io.mitosis.notification.DatabaseTest;
import org.bson.Document;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import static io.mitosis.notification.inbox.Noon.NOON;
import static io.mitosis.notification.inbox.Noon.aNotification;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;

@DatabaseTest
@Import({ Inbox.class, Clearing.class, Noon.class })
class ClearingTests {

	private final UUID userId = UUID.randomUUID();

	@Autowired
	private Inbox inbox;

	@Autowired
	private Clearing clearing;

	@Autowired
	private MongoOperations mongo;

	@Test
	void clearsOnlyAfterTheLastMail() {
		given(aNotification(this.userId, NOON));
		assertThat(this.clearing.clear(this.userId)).isFalse();

		this.clearing.holdBackMails(this.userId, "farewell");

		assertThat(this.clearing.clear(this.userId)).isTrue();
		assertThat(all()).isEmpty();
	}

	@Test
	void clearsNothingThatHasEventsToPublish() {
		Notification notification = given(aNotification(this.userId, NOON));
		this.clearing.holdBackMails(this.userId, "farewell");
		this.mongo.updateFirst(Query.query(where("_id").is(notification.id())),
				new Update().push("outbox", new Document("_id", UUID.randomUUID())), "notifications");
		assertThat(this.clearing.clear(this.userId)).isFalse();

		this.mongo.updateFirst(Query.query(where("_id").is(notification.id())), Update.update("outbox", List.of()),
				"notifications");
		assertThat(this.clearing.clear(this.userId)).isTrue();
	}

	@Test
	void waitsForTheOneMailThatIsToLeave() {
		given(aNotification(this.userId, NOON));

		this.clearing.holdBackMails(this.userId, "welcome");

		assertThat(this.clearing.clear(this.userId)).isFalse();
	}

	@Test
	void leavesOthersAlone() {
		UUID bob = UUID.randomUUID();
		Notification other = given(aNotification(bob, NOON));

		this.clearing.holdBackMails(this.userId, "farewell");
		assertThat(this.clearing.clear(this.userId)).isTrue();

		assertThat(this.mongo.findById(other.id(), Notification.class)).extracting((found) -> found.mail().status())
			.isEqualTo(Mail.Status.PENDING);
	}

	private List<Notification> all() {
		return this.mongo.find(Query.query(where("userId").is(this.userId)), Notification.class);
	}

	private Notification given(Notification notification) {
		this.inbox.put(notification);
		return notification;
	}

}
