package io.mitosis.lab.audit;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import io.mitosis.lab.data.StoredOutboxEntry;
import io.mitosis.lab.dlt.DeadLetter;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/// What the audit asks of events, and of what must come of each.
class EventInvariantTests {

	private final ASystem system = new ASystem();

	@Test
	void letsAnEventWaitForAMinute() {
		this.system.outboxes
			.add(new StoredOutboxEntry("users.users", "p-1", "e-8", "x.v1", ASystem.NOW.minusSeconds(9)));
		this.system.outboxes.add(new StoredOutboxEntry("users.users", "p-2", "e-9", "x.v1", ASystem.AN_HOUR_AGO));

		this.system.assertBreaches(new OutboxesEmptyThemselves())
			.singleElement()
			.asString()
			.contains("e-9", "p-2", "users.users");
	}

	@Test
	void missesTheEffectsOfARegistration() {
		this.system.forget("account.opened.v1");

		this.system.assertBreaches(new RegistrationsOpenAccounts())
			.singleElement()
			.asString()
			.contains("e-1", "no answer");
	}

	@Test
	void missesTheActivation() {
		this.system.forget("user.activated.v1");

		this.system.assertBreaches(new OpenedAccountsActivatePeople())
			.singleElement()
			.asString()
			.contains("e-2", ASystem.INES);
	}

	@Test
	void missesTheAnswerToNobodyWhoLeftInBetween() {
		this.system.become("CLOSED", "CLOSED");
		this.system.forget("user.activated.v1");
		this.system.forget("account.opened.v1");
		this.system.publish("billing-events", "e-9", "account.closed.v1", 1);

		this.system.assertBreaches(new RegistrationsOpenAccounts()).isEmpty();
		this.system.assertBreaches(new OpenedAccountsActivatePeople()).isEmpty();
	}

	@Test
	void forgivesAnEventThatCameTwice() {
		this.system.publish("user-events", ASystem.ACTIVATION.toString(), "user.activated.v1", 2);

		this.system.assertBreaches(new EventIdsAreUnique()).isEmpty();
		this.system.assertBreaches(new SequencesHaveNoGap()).isEmpty();
		this.system.assertBreaches(new ActivatedPeopleAreWelcomed()).isEmpty();
	}

	@Test
	void seesOneIdOnTwoEvents() {
		this.system.events.add(ASystem.event("user-events", 2, ASystem.ACTIVATION.toString(), "user.activated.v1", 2,
				"something else"));

		this.system.assertBreaches(new EventIdsAreUnique())
			.containsExactly("event %s at user-events-0@1, user-events-0@2".formatted(ASystem.ACTIVATION));
	}

	@Test
	void seesALeapInASequence() {
		this.system.publish("user-events", "e-4", "user.closed.v1", 4);

		this.system.assertBreaches(new SequencesHaveNoGap())
			.singleElement()
			.asString()
			.contains(ASystem.INES, "[1, 2, 4]");
	}

	@Test
	void seesAMissingBeginningUnlessTheTopicForgotIt() {
		this.system.events.clear();
		this.system.events
			.add(ASystem.event("user-events", 0, ASystem.ACTIVATION.toString(), "user.activated.v1", 2, ""));
		this.system.assertBreaches(new SequencesHaveNoGap()).hasSize(1);

		this.system.events.set(0,
				ASystem.event("user-events", 7, ASystem.ACTIVATION.toString(), "user.activated.v1", 2, ""));
		this.system.assertBreaches(new SequencesHaveNoGap()).isEmpty();
	}

	@Test
	void missesAMessageAboutAnEvent() {
		this.system.publish("billing-events", UUID.randomUUID().toString(), "invoice.issued.v1", 1);

		this.system.assertBreaches(new EventsAreTold())
			.singleElement()
			.asString()
			.contains("invoice.issued.v1", "was not told");
	}

	@Test
	void letsAMailPendForAMinute() {
		this.system.notifications.set(0, ASystem.welcome(ASystem.WELCOME, "PENDING", ASystem.NOW.minusSeconds(59)));
		this.system.assertBreaches(new EventsAreTold()).isEmpty();

		this.system.notifications.set(0, ASystem.welcome(ASystem.WELCOME, "PENDING", ASystem.NOW.minusSeconds(61)));
		this.system.assertBreaches(new EventsAreTold()).singleElement().asString().contains(ASystem.WELCOME, "PENDING");
	}

	@Test
	void wantsAMailThatWasGivenUpToBeReported() {
		this.system.notifications.set(0, ASystem.welcome(ASystem.WELCOME, "FAILED", ASystem.AN_HOUR_AGO));

		this.system.assertBreaches(new EventsAreTold()).singleElement().asString().contains(ASystem.WELCOME, "FAILED");
	}

	@Test
	void namesWhatNobodyHasReplayed() {
		this.system.deadLetters.add(new DeadLetter(new ConsumerRecord<>("user-events.billing-service.dlt", 2, 7,
				new byte[0], "poison".getBytes(StandardCharsets.UTF_8))));

		this.system.assertBreaches(new DeadLettersAreReplayed())
			.containsExactly("user-events.billing-service.dlt:2:7: unknown of no event");
	}

	@Test
	void nobodyWaitsForPoisonThatWasPouredIn() {
		var poison = new ConsumerRecord<>("user-events.billing-service.dlt", 2, 7,
				"ines".getBytes(StandardCharsets.UTF_8), "{".getBytes(StandardCharsets.UTF_8));
		poison.headers().add("ce_source", "/lab".getBytes(StandardCharsets.UTF_8));
		this.system.deadLetters.add(new DeadLetter(poison));

		this.system.assertBreaches(new DeadLettersAreReplayed()).isEmpty();
	}

}
