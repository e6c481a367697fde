package io.mitosis.lab.recovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import io.mitosis.lab.data.Databases;
import io.mitosis.lab.data.Databases.Place;
import io.mitosis.lab.lag.AnExchange;
import io.mitosis.lab.lag.ConsumerGroups;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RebuildingTests {

	private static final UUID INES = UUID.fromString("6f1f3c0e-5d0b-4a57-9d1c-2a8c5f0e7b11");

	private static final UUID TOM = UUID.fromString("0a0a0a0a-0000-4000-8000-000000000001");

	private static final AnExchange EXCHANGE = new AnExchange();

	private final MongoServer server = new MongoServer(H2Backend.inMemory());

	private final String uri = this.server.bindAndGetConnectionString();

	private final MongoClient client = Databases.client(this.uri);

	private final MongoCollection<Document> recipients = this.client.getDatabase("notifications")
		.getCollection("recipients");

	private final String group = "group-" + UUID.randomUUID();

	private final String topic = EXCHANGE.topic();

	@AfterAll
	static void end() {
		EXCHANGE.close();
	}

	@AfterEach
	void close() {
		this.client.close();
		this.server.shutdownNow();
	}

	@Test
	void sendsTheServiceBackAndLetsEveryEventReplaceItsCopy() {
		this.recipients.insertOne(aRecipient(INES, "ACTIVE", 2).append("preferences", new Document("email", false)));
		EXCHANGE.tell(this.topic, INES, "user.registered.v1", 1);
		EXCHANGE.tell(this.topic, INES, "user.activated.v1", 2);
		EXCHANGE.read(this.group, this.topic, 2);

		boolean whole = begin();

		assertThat(whole).isTrue();
		assertThat(EXCHANGE.rest(this.group, this.topic)).containsExactly(INES + "/1", INES + "/2");
		assertThat(theOnlyRecipient()).containsEntry("sequence", 0L)
			.containsEntry("preferences", new Document("email", false));
	}

	@Test
	void leavesWhatTheTopicTellsNothingOf() {
		this.recipients.insertOne(aRecipient(INES, "SUSPENDED", 7));
		EXCHANGE.tell(this.topic, TOM, "user.registered.v1", 1);

		begin();

		assertThat(theOnlyRecipient()).isEqualTo(aRecipient(INES, "SUSPENDED", 7));
	}

	@Test
	void buriesAgainWhoHasLeftSoThatNobodyWelcomesThem() {
		EXCHANGE.tell(this.topic, INES, "user.registered.v1", 1);
		EXCHANGE.tell(this.topic, INES, "user.closed.v1", 2);
		EXCHANGE.read(this.group, this.topic, 2);

		begin();

		assertThat(theOnlyRecipient()).containsEntry("_id", INES).containsEntry("status", "CLOSED");
	}

	@Test
	void doesNotForestallAFarewell() {
		this.recipients.insertOne(aRecipient(INES, "ACTIVE", 1));
		EXCHANGE.tell(this.topic, INES, "user.registered.v1", 1);
		EXCHANGE.tell(this.topic, INES, "user.closed.v1", 2);
		EXCHANGE.read(this.group, this.topic, 1);

		begin();

		assertThat(theOnlyRecipient()).containsEntry("status", "ACTIVE");
	}

	@Test
	void countsWhatIsAsTheTopicTellsAndWhatIsNot() {
		EXCHANGE.tell(this.topic, INES, "user.registered.v1", 1);
		EXCHANGE.tell(this.topic, TOM, "user.registered.v1", 1);
		EXCHANGE.read(this.group, this.topic, 2);
		try (ConsumerGroups groups = new ConsumerGroups(EXCHANGE.address());
				Rebuilding rebuilding = rebuilding(groups)) {
			rebuilding.begin();
			this.recipients.insertOne(aRecipient(INES, "PENDING", 1));

			Rebuilt rebuilt = rebuilding.count();

			assertThat(rebuilt).isEqualTo(new Rebuilt(1, 0, 1, 0));
		}
	}

	private Document theOnlyRecipient() {
		List<Document> all = this.recipients.find().into(new ArrayList<>());
		assertThat(all).hasSize(1);
		return all.getFirst();
	}

	private boolean begin() {
		try (ConsumerGroups groups = new ConsumerGroups(EXCHANGE.address());
				Rebuilding rebuilding = rebuilding(groups)) {
			return rebuilding.begin();
		}
	}

	private Rebuilding rebuilding(ConsumerGroups groups) {
		Copies copies = new Copies(this.group, new Place("notifications", "recipients"), this.topic,
				new Document("sequence", Long.MAX_VALUE));
		return new Rebuilding(copies, this.uri, EXCHANGE.address(), groups);
	}

	private static Document aRecipient(UUID id, String status, long sequence) {
		return new Document(Map.of("_id", id)).append("email", "ines@example.com")
			.append("status", status)
			.append("causes", List.of())
			.append("sequence", sequence);
	}

}
