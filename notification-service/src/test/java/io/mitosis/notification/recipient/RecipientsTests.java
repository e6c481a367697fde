package io.mitosis.notification.recipient;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import io.mitosis.notification.DatabaseTest;
import org.bson.Document;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;

import static org.assertj.core.api.Assertions.assertThat;

@DatabaseTest
@Import(Recipients.class)
class RecipientsTests {

	private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

	private final UUID id = UUID.randomUUID();

	@Autowired
	private Recipients recipients;

	@Autowired
	private MongoOperations mongo;

	@Test
	void keepsWhatIsNewer() {
		this.recipients.keep(copy("Ines", 1));
		this.recipients.keep(copy("Ines Albrecht", 2));

		assertThat(this.recipients.find(this.id)).contains(copy("Ines Albrecht", 2));
	}

	@Test
	void dropsWhatIsOlderOrTheSame() {
		this.recipients.keep(copy("Ines Albrecht", 2));
		this.recipients.keep(copy("Ines", 1));
		this.recipients.keep(copy("Somebody else", 2));

		assertThat(this.recipients.find(this.id)).contains(copy("Ines Albrecht", 2));
	}

	@Test
	void endsWithTheNewestHoweverTheyRace() {
		try (ExecutorService instances = Executors.newVirtualThreadPerTaskExecutor()) {
			for (long sequence = 20; sequence > 0; sequence--) {
				Recipient copy = copy("Ines " + sequence, sequence);
				instances.execute(() -> this.recipients.keep(copy));
			}
		}

		assertThat(this.recipients.find(this.id)).contains(copy("Ines 20", 20));
	}

	@Test
	void nothingRevivesTheClosed() {
		this.recipients.keep(copy("Ines", 1));
		this.recipients.close(this.id, 3, NOON);
		this.recipients.erase(this.id);

		this.recipients.keep(copy("Ines", 2));
		this.recipients.keep(copy("Ines", 4));
		this.recipients.prefer(this.id, new Preferences(false, false));
		this.recipients.close(this.id, 3, NOON);

		assertThat(this.recipients.find(this.id)).contains(tombstone());
		assertThat(this.recipients.leaving()).extracting(Recipient::id).doesNotContain(this.id);
	}

	@Test
	void closesWhomItNeverKnew() {
		this.recipients.close(this.id, 3, NOON);
		this.recipients.erase(this.id);
		this.recipients.keep(copy("Ines", 2));

		assertThat(this.recipients.find(this.id)).contains(tombstone());
	}

	@Test
	void keepsTheAddressOfTheClosedUntilTheyAreErased() {
		this.recipients.keep(copy("Ines", 1));

		this.recipients.close(this.id, 2, NOON);

		assertThat(this.recipients.leaving()).extracting(Recipient::email).contains("ines@example.com");
	}

	@Test
	void erasesNobodyElse() {
		this.recipients.keep(copy("Ines", 1));

		this.recipients.erase(this.id);

		assertThat(this.recipients.find(this.id)).contains(copy("Ines", 1));
	}

	@Test
	void wishesSurviveWhatIsToldOfAPerson() {
		this.recipients.keep(copy("Ines", 1));
		this.recipients.prefer(this.id, new Preferences(false, true));
		this.recipients.keep(copy("Ines Albrecht", 2));

		assertThat(this.recipients.find(this.id).map(Recipient::wishes)).contains(new Preferences(false, true));
	}

	@Test
	void whomAnAdministratorSuspendedOrWhoLeftIsShutOut() {
		UUID suspended = UUID.randomUUID();
		UUID dunned = UUID.randomUUID();
		UUID closed = UUID.randomUUID();
		this.recipients.keep(copy("Ines", 1));
		this.recipients.keep(suspended(suspended, Cause.ADMIN, Cause.DUNNING));
		this.recipients.keep(suspended(dunned, Cause.DUNNING));
		this.recipients.close(closed, 2, NOON);

		assertThat(this.recipients.shutOut(List.of(this.id, suspended, dunned, closed)))
			.containsExactlyInAnyOrder(suspended, closed);
	}

	@Test
	void readsWhatTheFirstReleaseWrote() {
		this.mongo.getCollection("recipients")
			.insertOne(new Document("_id", this.id).append("email", "ines@example.com")
				.append("displayName", "Ines")
				.append("sequence", 2L)
				.append("_class", "io.mitosis.notification.recipient.Recipient"));

		Recipient known = this.recipients.find(this.id).orElseThrow();
		assertThat(known.hasLeft()).isFalse();
		assertThat(known.isSuspendedBy(Cause.ADMIN)).isFalse();
		assertThat(known.wishes()).isEqualTo(Preferences.EVERYTHING);
		this.recipients.keep(copy("Ines Albrecht", 3));
		assertThat(this.recipients.find(this.id)).contains(copy("Ines Albrecht", 3));
	}

	private Recipient tombstone() {
		return new Recipient(this.id, null, null, PersonStatus.CLOSED, null, 3, null, null);
	}

	private static Recipient suspended(UUID id, Cause... causes) {
		return Recipient.copy(id, "x@example.com", "X", PersonStatus.SUSPENDED, Set.of(causes), 1);
	}

	private Recipient copy(String displayName, long sequence) {
		return Recipient.copy(this.id, "ines@example.com", displayName, PersonStatus.ACTIVE, Set.of(), sequence);
	}

}
