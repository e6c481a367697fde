package io.mitosis.journeys;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import com.mongodb.client.MongoClient;
import io.mitosis.lab.data.Databases;
import io.mitosis.lab.mail.Mail;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// What the runbooks promise of a restored backup and of rebuilt copies.
@Journey
@Needs(Need.PROCESSES)
class RecoveryJourneyTests {

	private static final Duration SOON = Duration.ofSeconds(60);

	@TempDir
	private Path folder;

	private final RunningSystem system;

	RecoveryJourneyTests(RunningSystem system) {
		this.system = system;
	}

	@AfterEach
	void everythingIsInOrderAgain() {
		this.system.startWhatIsMissing();
		this.system.assertInOrder();
	}

	@Test
	void copiesComeBackFromTheTopicsAndNothingIsSentAgain() {
		Member ines = anActiveMember("Ines");
		Member tom = anActiveMember("Tom");
		assertThat(tom.change("DELETE", "/api/v1/users/me", null, "If-Match", "*").status()).isEqualTo(204);
		this.system.assertInOrder();
		Map<String, Set<Document>> documents = documents();
		List<Mail> mails = this.system.mailboxes().all();
		Set<String> events = events();
		forget("billing", "people", ines.id());
		forget("notifications", "recipients", ines.id());
		forget("notifications", "recipients", tom.id());

		String people = this.system.lab().run("rebuild", "billing-service");
		String recipients = this.system.lab().run("rebuild", "notification-service");

		assertThat(people).contains("billing.people is as user-events tells");
		assertThat(recipients).contains("notifications.recipients is as user-events tells");
		this.system.assertInOrder();
		assertThat(documents()).isEqualTo(documents);
		assertThat(this.system.mailboxes().all()).isEqualTo(mails);
		assertThat(events()).isEqualTo(events);
	}

	@Test
	void aRestoredServiceHearsOfOthersAgainAndTheAuditNamesWhatItLost() {
		Member ines = anActiveMember("Ines");
		assertThat(ines.changePlan("PRO").status()).isEqualTo(200);
		await().atMost(SOON).untilAsserted(() -> assertThat(ines.invoices("OPEN")).hasSize(1));
		String invoice = ines.invoices("OPEN").getFirst();
		String file = this.folder.resolve("backup.zip").toString();
		this.system.lab().run("backup", file);
		String key = UUID.randomUUID().toString();
		assertThat(ines.pay(invoice, key).status()).isEqualTo(201);
		Member tom = anActiveMember("Tom");

		LabProgram.Result tooEarly = this.system.lab().attempt("restore", file, "--only", "billing");
		this.system.stop("billing-service");
		String restored = this.system.lab().run("restore", file, "--only", "billing");
		this.system.start("billing-service");

		assertThat(tooEarly.exit()).isNotZero();
		assertThat(tooEarly.output()).contains("billing-service runs", "nothing was changed");
		assertThat(restored).contains(invoice).contains("billing is restored");
		await().atMost(SOON).untilAsserted(() -> assertThat(tom.get("/api/v1/account").status()).isEqualTo(200));
		assertThat(ines.invoices("PAID")).isEmpty();
		await().atMost(SOON)
			.untilAsserted(() -> assertThat(verdict()).containsOnlyOnce("BROKEN").contains("no such payment"));
		assertThat(ines.pay(invoice, key).status()).isEqualTo(201);
	}

	private String verdict() {
		return this.system.lab().attempt("audit", "--grace", "1").output();
	}

	private Member anActiveMember(String name) {
		Member member = this.system.register(name);
		await().atMost(SOON).untilAsserted(() -> assertThat(member.status()).isEqualTo("ACTIVE"));
		await().atMost(SOON).untilAsserted(() -> assertThat(member.inbox()).contains("welcome"));
		return member;
	}

	private void forget(String database, String collection, String person) {
		try (MongoClient client = Databases.client(this.system.addresses().mongodb())) {
			var copies = client.getDatabase(database).getCollection(collection);
			assertThat(copies.deleteOne(new Document("_id", UUID.fromString(person))).getDeletedCount()).isOne();
		}
	}

	/// What is kept of people and sent to them; a tombstone is one, whatever its
	/// sequence.
	private Map<String, Set<Document>> documents() {
		Map<String, Set<Document>> documents = new TreeMap<>();
		try (Databases databases = this.system.databases()) {
			Map.of("people", "billing", "accounts", "billing", "recipients", "notifications", "notifications",
					"notifications")
				.forEach((collection, database) -> documents.put(collection,
						databases.all(database, collection)
							.stream()
							.map(RecoveryJourneyTests::known)
							.collect(Collectors.toSet())));
		}
		return documents;
	}

	private static Document known(Document document) {
		boolean tombstone = "CLOSED".equals(document.get("status"));
		return tombstone ? new Document("_id", document.get("_id")) : without(document, "_class");
	}

	private static Document without(Document document, String field) {
		Document others = new Document(document);
		others.remove(field);
		return others;
	}

	private Set<String> events() {
		return this.system.events()
			.stream()
			.filter((event) -> !event.topic().endsWith(".dlt"))
			.map((event) -> event.header("ce_id"))
			.collect(Collectors.toSet());
	}

}
