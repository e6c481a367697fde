package io.mitosis.lab.recovery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import io.mitosis.lab.data.Databases;
import io.mitosis.lab.lag.AnExchange;
import io.mitosis.lab.lag.ConsumerGroups;
import io.mitosis.lab.system.LabException;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RestorationTests {

	private static final UUID INES = UUID.fromString("6f1f3c0e-5d0b-4a57-9d1c-2a8c5f0e7b11");

	private static final UUID TOM = UUID.fromString("0a0a0a0a-0000-4000-8000-000000000001");

	private static final AnExchange EXCHANGE = new AnExchange();

	@TempDir
	private Path folder;

	private final MongoServer server = new MongoServer(H2Backend.inMemory());

	private final MongoClient client = Databases.client(this.server.bindAndGetConnectionString());

	private final MongoDatabase database = this.client.getDatabase("billing");

	private final MongoCollection<Document> accounts = this.database.getCollection("accounts");

	private final String others = EXCHANGE.topic();

	private final OwnedData billing = new OwnedData("group-" + UUID.randomUUID(), "billing", EXCHANGE.topic(),
			List.of("accounts", "payments"));

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
	void bringsBackEveryDocumentAndIndexAndNothingElse() {
		this.accounts
			.insertMany(List.of(anAccount(INES, 1).append("due", Decimal128.parse("9.90")), anAccount(TOM, 4)));
		this.accounts.createIndex(Indexes.ascending("plan", "_id"));
		List<Document> before = documents(this.accounts);
		Path file = backup();
		this.accounts.drop();
		this.accounts.insertOne(anAccount(UUID.randomUUID(), 1));
		this.database.getCollection("shedLock").insertOne(new Document("_id", "sweep"));

		restore(file);

		assertThat(documents(this.accounts)).isEqualTo(before);
		assertThat(this.accounts.listIndexes().map((index) -> index.getString("name")))
			.containsExactlyInAnyOrder("_id_", "plan_1__id_1");
		assertThat(this.database.listCollectionNames()).containsExactly("accounts");
	}

	@Test
	void leavesNothingChangedWhenItIsKilledWhileItLoads() {
		this.accounts.insertOne(anAccount(INES, 1));
		Path file = backup();
		this.accounts.insertOne(anAccount(TOM, 1));
		try (BackupFile backup = BackupFile.open(file)) {
			restoration(backup).load();
		}

		List<Document> stillThere = documents(this.accounts);
		restore(file);

		assertThat(stillThere).hasSize(2);
		assertThat(documents(this.accounts)).hasSize(1);
		assertThat(this.database.listCollectionNames()).containsExactly("accounts");
	}

	@Test
	void refusesAFileThatIsNotWhole() throws IOException {
		this.accounts.insertOne(anAccount(INES, 1));
		Path file = backup();
		byte[] bytes = Files.readAllBytes(file);
		Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));

		assertThatExceptionOfType(LabException.class).isThrownBy(() -> BackupFile.open(file))
			.withMessageContaining("nothing was changed");
	}

	@Test
	void refusesAFileWhoseDocumentsWereExchanged() throws IOException {
		Path file = this.folder.resolve("exchanged.zip");
		try (BackupWriter writer = new BackupWriter(file)) {
			writer.add("billing/accounts.bson", (out) -> {
				out.write(1);
				return 1;
			});
			Manifest.Entry entry = new Manifest.Entry("billing/accounts.bson", 1, "00");
			writer.seal(new Manifest(Instant.EPOCH, Map.of(), List.of(entry)));
		}

		assertThatExceptionOfType(LabException.class).isThrownBy(() -> BackupFile.open(file))
			.withMessageContaining("is not what was written");
	}

	@Test
	void countsOnWhereTheTopicIs() {
		this.accounts.insertMany(List.of(anAccount(INES, 1), anAccount(TOM, 1)));
		this.database.getCollection("people").insertOne(new Document("_id", INES).append("sequence", 1L));
		Path file = backup();
		EXCHANGE.tell(this.billing.topic(), INES, "account.opened.v1", 1);
		EXCHANGE.tell(this.billing.topic(), INES, "account.plan-changed.v1", 2);
		UUID lost = UUID.randomUUID();
		EXCHANGE.tell(this.billing.topic(), lost, "invoice.issued.v1", 1);

		Lifting lifting = restore(file);

		assertThat(one(this.accounts, INES)).containsEntry("sequence", 2L);
		assertThat(one(this.accounts, TOM)).containsEntry("sequence", 1L);
		assertThat(one(this.database.getCollection("people"), INES)).containsEntry("sequence", 1L);
		assertThat(lifting.behind()).isEqualTo(Set.of(INES));
		assertThat(lifting.lost()).containsExactly(Map.entry("invoice.issued.v1", 1L));
	}

	@Test
	void hearsOthersAgainAndOfItselfOnlyWhatItHadNotHandled() {
		EXCHANGE.tell(this.others, INES, "user.registered.v1", 1);
		EXCHANGE.tell(this.billing.topic(), INES, "account.opened.v1", 1);
		EXCHANGE.tell(this.billing.topic(), INES, "account.plan-changed.v1", 2);
		EXCHANGE.read(this.billing.service(), this.others, 1);
		EXCHANGE.read(this.billing.service(), this.billing.topic(), 1);
		Path file = backup();
		EXCHANGE.tell(this.others, INES, "user.closed.v1", 2);
		EXCHANGE.tell(this.billing.topic(), INES, "account.closed.v1", 3);
		EXCHANGE.read(this.billing.service(), this.others, 2);
		EXCHANGE.read(this.billing.service(), this.billing.topic(), 3);

		restore(file);

		assertThat(EXCHANGE.rest(this.billing.service(), this.others)).containsExactly(INES + "/2");
		assertThat(EXCHANGE.rest(this.billing.service(), this.billing.topic())).containsExactly(INES + "/2");
	}

	@Test
	void hearsEverythingWhereNothingHadBeenReadAtTheBackup() {
		EXCHANGE.tell(this.others, INES, "user.registered.v1", 1);
		EXCHANGE.tell(this.billing.topic(), INES, "account.opened.v1", 1);
		Path file = backup();
		EXCHANGE.tell(this.billing.topic(), INES, "account.closed.v1", 2);
		EXCHANGE.read(this.billing.service(), this.others, 1);
		EXCHANGE.read(this.billing.service(), this.billing.topic(), 2);

		restore(file);

		assertThat(EXCHANGE.rest(this.billing.service(), this.others)).containsExactly(INES + "/1");
		assertThat(EXCHANGE.rest(this.billing.service(), this.billing.topic())).containsExactly(INES + "/1");
	}

	private Path backup() {
		Path file = this.folder.resolve("backup.zip");
		try (ConsumerGroups groups = new ConsumerGroups(EXCHANGE.address())) {
			new Backup(this.client, groups).write(file, List.of(this.billing));
		}
		return file;
	}

	private Lifting restore(Path file) {
		try (BackupFile backup = BackupFile.open(file);
				ConsumerGroups groups = new ConsumerGroups(EXCHANGE.address())) {
			Restoration restoration = restoration(backup);
			Lifting lifting = new Lifting(restoration.load());
			new PublishedEvents(EXCHANGE.address(), this.billing.topic()).read(lifting::follow);
			new Rereading(groups, new Tail(EXCHANGE.address())).begin(this.billing,
					backup.manifest().position("billing").orElseThrow());
			restoration.swap();
			return lifting;
		}
	}

	private Restoration restoration(BackupFile backup) {
		return new Restoration(this.client, backup, this.billing, (collection, documents) -> {
		});
	}

	private static List<Document> documents(MongoCollection<Document> collection) {
		return collection.find().into(new ArrayList<>());
	}

	private static Document one(MongoCollection<Document> collection, UUID id) {
		return collection.find(new Document("_id", id)).into(new ArrayList<>()).getFirst();
	}

	private static Document anAccount(UUID id, long sequence) {
		return new Document("_id", id).append("plan", "FREE").append("sequence", sequence).append("outbox", List.of());
	}

}
