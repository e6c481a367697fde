package io.mitosis.journeys;

import java.time.Duration;
import java.util.List;

import io.mitosis.lab.client.Answer;
import io.mitosis.lab.client.Api;
import io.mitosis.lab.client.Newcomer;
import io.mitosis.lab.client.Tokens;
import io.mitosis.lab.events.Event;
import io.mitosis.lab.events.EventLog;
import io.mitosis.lab.mail.Mail;
import io.mitosis.lab.mail.Mailboxes;
import io.mitosis.lab.system.Addresses;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// One registration through the images that are deployed; only `-Pcontainers` takes this way.
@Tag("containers")
class RegistrationOnContainersJourneyTests {

	private static final Duration SOON = Duration.ofSeconds(90);

	private static final ComposedSystem system = new ComposedSystem();

	private final Addresses addresses = system.addresses();

	private final Api gateway = new Api(this.addresses.origin());

	@BeforeAll
	static void start() {
		system.start();
	}

	@AfterAll
	static void stop() {
		system.close();
	}

	@Test
	void travelsAllOfTheSystem() {
		Newcomer ines = Newcomer.named("Ines");

		Answer created = register(ines);
		String token = new Tokens(this.addresses.origin()).ofPerson(ines.email(), ines.password());

		await().atMost(SOON)
			.untilAsserted(
					() -> assertThat(this.gateway.get("/api/v1/users/me", token).text("status")).isEqualTo("ACTIVE"));
		assertThat(this.gateway.get("/api/v1/account", token).text("userId")).isEqualTo(created.text("id"));
		await().atMost(SOON)
			.untilAsserted(() -> assertThat(mails(ines)).anyMatch((subject) -> subject.startsWith("Welcome")));
		assertThat(events(created.text("id"))).contains("user.registered.v1", "account.opened.v1", "user.activated.v1");
	}

	/// The gateway may not know the service yet, nor Keycloak have time.
	private Answer register(Newcomer newcomer) {
		return await().atMost(SOON)
			.until(() -> this.gateway.post("/api/v1/users", newcomer), (answer) -> answer.status() == 201);
	}

	private List<String> mails(Newcomer person) {
		return Mailboxes.of(this.addresses).of(person.email()).stream().map(Mail::subject).toList();
	}

	private List<String> events(String person) {
		try (EventLog log = new EventLog(this.addresses.kafka())) {
			return log.rest().stream().filter((event) -> event.key().equals(person)).map(Event::type).toList();
		}
	}

}
