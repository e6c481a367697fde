package io.mitosis.lab.audit;

import io.mitosis.lab.data.StoredAccount;
import io.mitosis.lab.data.StoredOutboxEntry;
import io.mitosis.lab.data.StoredUser;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import static org.assertj.core.api.Assertions.assertThat;

class InvariantTests {

	private final ASystem system = new ASystem();

	@ParameterizedTest
	@FieldSource("io.mitosis.lab.audit.Audit#INVARIANTS")
	void holdsWhereAllWentWell(Invariant invariant) {
		breaches(invariant).isEmpty();
	}

	@Test
	void missesTheAccountOfAnActivePerson() {
		this.system.accounts.clear();

		breaches(new ActivePeopleHaveOneAccount()).containsExactly("person %s has 0".formatted(ASystem.INES));
	}

	@Test
	void seesASecondAccount() {
		this.system.accounts.add(new StoredAccount("a-2", ASystem.INES, "OPEN", ASystem.NOW));

		breaches(new ActivePeopleHaveOneAccount()).containsExactly("person %s has 2".formatted(ASystem.INES));
	}

	@Test
	void seesAnAccountWithoutItsPerson() {
		this.system.users.clear();

		breaches(new AccountsBelongToPeople()).singleElement().asString().contains(ASystem.INES);
	}

	@Test
	void letsAPersonPendForAMinute() {
		this.system.users.add(new StoredUser("p-1", "new@example.com", "PENDING", ASystem.NOW.minusSeconds(59)));
		this.system.users.add(new StoredUser("p-2", "old@example.com", "PENDING", ASystem.NOW.minusSeconds(61)));

		breaches(new PendingPeopleAreYoung()).singleElement().asString().contains("p-2");
	}

	@Test
	void letsAnEventWaitForAMinute() {
		this.system.outboxes
			.add(new StoredOutboxEntry("users.users", "p-1", "e-8", "x.v1", ASystem.NOW.minusSeconds(9)));
		this.system.outboxes.add(new StoredOutboxEntry("users.users", "p-2", "e-9", "x.v1", ASystem.AN_HOUR_AGO));

		breaches(new OutboxesEmptyThemselves()).singleElement().asString().contains("e-9", "p-2", "users.users");
	}

	@Test
	void missesTheEffectsOfARegistration() {
		this.system.forget("account.opened.v1");

		breaches(new RegistrationsOpenAccounts()).singleElement().asString().contains("e-1", "no account.opened");
	}

	@Test
	void missesTheActivation() {
		this.system.forget("user.activated.v1");

		breaches(new OpenedAccountsActivatePeople()).singleElement().asString().contains("e-2", ASystem.INES);
	}

	@Test
	void wantsExactlyOneWelcome() {
		this.system.notifications.add(ASystem.welcome("n-2", "SENT", ASystem.NOW));

		breaches(new ActivatedPeopleAreWelcomed()).containsExactly("person %s: 2 welcomes".formatted(ASystem.INES));
	}

	@Test
	void letsAMailPendForAMinute() {
		this.system.notifications.set(0, ASystem.welcome("n-1", "PENDING", ASystem.NOW.minusSeconds(59)));
		breaches(new ActivatedPeopleAreWelcomed()).isEmpty();

		this.system.notifications.set(0, ASystem.welcome("n-1", "PENDING", ASystem.NOW.minusSeconds(61)));
		breaches(new ActivatedPeopleAreWelcomed()).singleElement().asString().contains("n-1", "PENDING");
	}

	@Test
	void forgivesAnEventThatCameTwice() {
		this.system.publish("user-events", "e-3", "user.activated.v1", 2);

		breaches(new EventIdsAreUnique()).isEmpty();
		breaches(new SequencesHaveNoGap()).isEmpty();
		breaches(new ActivatedPeopleAreWelcomed()).isEmpty();
	}

	@Test
	void seesOneIdOnTwoEvents() {
		this.system.events.add(ASystem.event("user-events", 2, "e-3", "user.activated.v1", 2, "something else"));

		breaches(new EventIdsAreUnique()).containsExactly("event e-3 at user-events-0@1, user-events-0@2");
	}

	@Test
	void seesALeapInASequence() {
		this.system.publish("user-events", "e-4", "user.closed.v1", 4);

		breaches(new SequencesHaveNoGap()).singleElement().asString().contains(ASystem.INES, "[1, 2, 4]");
	}

	@Test
	void seesAMissingBeginningUnlessTheTopicForgotIt() {
		this.system.events.clear();
		this.system.events.add(ASystem.event("user-events", 0, "e-3", "user.activated.v1", 2, ""));
		breaches(new SequencesHaveNoGap()).hasSize(1);

		this.system.events.set(0, ASystem.event("user-events", 7, "e-3", "user.activated.v1", 2, ""));
		breaches(new SequencesHaveNoGap()).isEmpty();
	}

	private ListAssert<String> breaches(Invariant invariant) {
		return assertThat(invariant.breaches(this.system.snapshot()));
	}

}
