package io.mitosis.journeys;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import io.mitosis.lab.data.Databases;
import io.mitosis.lab.lag.Lag;
import io.mitosis.lab.mail.Mail;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// Every event is delivered once more, from the first one that the topics keep.
@Journey
@Needs(Need.PROCESSES)
class RedeliveryJourneyTests {

	private static final Duration SOON = Duration.ofSeconds(60);

	private static final String[] SERVICES = { "user-service", "billing-service", "notification-service" };

	private final RunningSystem system;

	RedeliveryJourneyTests(RunningSystem system) {
		this.system = system;
	}

	@AfterEach
	void everythingIsUpAgain() {
		this.system.startWhatIsMissing();
	}

	@Test
	void changesNothingAndMailsNothingAlsoForThoseWhoLeft() {
		Member ines = aMemberWhoPaid();
		Member tom = aMemberWhoPaid();
		assertThat(tom.change("DELETE", "/api/v1/users/me", null, "If-Match", "*").status()).isEqualTo(204);
		this.system.assertInOrder();
		Map<String, List<Document>> documents = documents();
		List<Mail> mails = this.system.mailboxes().all();
		Set<String> events = events();

		deliverEverythingAgain();

		this.system.assertInOrder();
		assertThat(documents()).isEqualTo(documents);
		assertThat(this.system.mailboxes().all()).isEqualTo(mails);
		assertThat(events()).isEqualTo(events);
		assertThat(ines.status()).isEqualTo("ACTIVE");
	}

	private Member aMemberWhoPaid() {
		Member member = this.system.register("Ines");
		await().atMost(SOON).untilAsserted(() -> assertThat(member.status()).isEqualTo("ACTIVE"));
		await().atMost(SOON).untilAsserted(() -> assertThat(member.changePlan("PRO").status()).isEqualTo(200));
		await().atMost(SOON).untilAsserted(() -> assertThat(member.invoices("OPEN")).hasSize(1));
		String invoice = member.invoices("OPEN").getFirst();
		assertThat(member.pay(invoice, UUID.randomUUID().toString()).status()).isEqualTo(201);
		return member;
	}

	private void deliverEverythingAgain() {
		this.system.scale(0, SERVICES);
		try (Lag lag = new Lag(this.system.addresses().kafka())) {
			assertThat(lag.awaitNobody(SOON)).isTrue();
			assertThat(lag.rewind()).contains(SERVICES);
			assertThat(lag.total()).isPositive();
		}
		this.system.scale(1, SERVICES);
	}

	/// What has ever happened; dead letters may well die again.
	private Set<String> events() {
		return this.system.events()
			.stream()
			.filter((event) -> !event.topic().endsWith(".dlt"))
			.map((event) -> event.header("ce_id"))
			.collect(Collectors.toSet());
	}

	/// All that the services keep, but for the locks of their scheduled jobs.
	private Map<String, List<Document>> documents() {
		Map<String, List<Document>> documents = new TreeMap<>();
		try (Databases databases = this.system.databases()) {
			databases.collections().forEach((place) -> {
				if (!place.collection().toLowerCase(Locale.ROOT).contains("lock")) {
					documents.put(place.toString(), databases.all(place.database(), place.collection()));
				}
			});
		}
		return documents;
	}

}
