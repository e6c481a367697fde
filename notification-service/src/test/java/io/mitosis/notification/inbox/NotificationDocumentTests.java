package io.mitosis.notification.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.StreamSupport;

import io.mitosis.defaults.paging.Cursor;
import io.mitosis.notification.DatabaseTest;
import org.bson.Document;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.MongoPersistentEntityIndexResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

import static io.mitosis.notification.inbox.Noon.NOON;
import static org.assertj.core.api.Assertions.assertThat;

@DatabaseTest
@Import({ Inbox.class, Reading.class, Noon.class })
class NotificationDocumentTests {

	private final UUID userId = UUID.randomUUID();

	@Autowired
	private Inbox inbox;

	@Autowired
	private Reading reading;

	@Autowired
	private MongoOperations mongo;

	@Autowired
	private MongoMappingContext mapping;

	@Test
	void readsAndChangesWhatTheFirstReleaseWrote() {
		UUID id = UUID.randomUUID();
		this.mongo.getCollection("notifications")
			.insertOne(new Document("_id", id).append("userId", this.userId)
				.append("kind", "welcome")
				.append("title", "Welcome to Mitosis")
				.append("body", "Hello")
				.append("createdAt", NOON)
				.append("mail", new Document("status", "PENDING").append("attempts", 0).append("nextAttemptAt", NOON))
				.append("_class", "io.mitosis.notification.inbox.Notification"));

		assertThat(this.inbox.readAfter(new Cursor(Instant.EPOCH, new UUID(0, 0)), this.userId, 20))
			.containsExactly(new NotificationView(id, "welcome", "Welcome to Mitosis", "Hello", NOON, null));
		assertThat(this.inbox.countUnread(this.userId)).isEqualTo(1);
		assertThat(this.reading.mark(id, this.userId, true)).map(Notification::readAt).contains(NOON);
		Notification read = Objects.requireNonNull(this.mongo.findById(id, Notification.class));
		assertThat(read.failMail(NOON)).isTrue();
		this.mongo.save(read);
		assertThat(this.mongo.findById(id, Notification.class)).extracting((found) -> found.mail().status())
			.isEqualTo(Mail.Status.FAILED);
	}

	/// Each query begins with the fields of one of these.
	@Test
	void declaresAnIndexForEachQuery() {
		var indexes = new MongoPersistentEntityIndexResolver(this.mapping).resolveIndexFor(Notification.class);

		assertThat(StreamSupport.stream(indexes.spliterator(), false))
			.extracting((index) -> List.copyOf(index.getIndexKeys().keySet()))
			.containsExactlyInAnyOrder(List.of("userId", "hidden", "createdAt", "_id"),
					List.of("userId", "hidden", "readAt", "createdAt", "_id"),
					List.of("mail.status", "mail.nextAttemptAt"), List.of("outbox.time"));
	}

}
