package io.mitosis.lab.audit;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;

import io.mitosis.lab.data.StoredAccount;
import io.mitosis.lab.data.StoredNotification;
import io.mitosis.lab.data.StoredOutboxEntry;
import io.mitosis.lab.data.StoredPayment;
import io.mitosis.lab.data.StoredRecipient;
import io.mitosis.lab.data.StoredUser;
import io.mitosis.lab.dlt.DeadLetter;
import io.mitosis.lab.payment.Charge;
import org.apache.kafka.clients.consumer.ConsumerRecord;
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
		this.system.users
			.add(new StoredUser("p-1", "new@example.com", "PENDING", Set.of(), ASystem.NOW.minusSeconds(59)));
		this.system.users
			.add(new StoredUser("p-2", "old@example.com", "PENDING", Set.of(), ASystem.NOW.minusSeconds(61)));

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

		breaches(new RegistrationsOpenAccounts()).singleElement().asString().contains("e-1", "no answer");
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
		this.system.notifications.set(0, ASystem.welcome(ASystem.WELCOME, "PENDING", ASystem.NOW.minusSeconds(59)));
		breaches(new EventsAreTold()).isEmpty();

		this.system.notifications.set(0, ASystem.welcome(ASystem.WELCOME, "PENDING", ASystem.NOW.minusSeconds(61)));
		breaches(new EventsAreTold()).singleElement().asString().contains(ASystem.WELCOME, "PENDING");
	}

	@Test
	void forgivesAnEventThatCameTwice() {
		this.system.publish("user-events", ASystem.ACTIVATION.toString(), "user.activated.v1", 2);

		breaches(new EventIdsAreUnique()).isEmpty();
		breaches(new SequencesHaveNoGap()).isEmpty();
		breaches(new ActivatedPeopleAreWelcomed()).isEmpty();
	}

	@Test
	void seesOneIdOnTwoEvents() {
		this.system.events.add(ASystem.event("user-events", 2, ASystem.ACTIVATION.toString(), "user.activated.v1", 2,
				"something else"));

		breaches(new EventIdsAreUnique())
			.containsExactly("event %s at user-events-0@1, user-events-0@2".formatted(ASystem.ACTIVATION));
	}

	@Test
	void seesALeapInASequence() {
		this.system.publish("user-events", "e-4", "user.closed.v1", 4);

		breaches(new SequencesHaveNoGap()).singleElement().asString().contains(ASystem.INES, "[1, 2, 4]");
	}

	@Test
	void seesAMissingBeginningUnlessTheTopicForgotIt() {
		this.system.events.clear();
		this.system.events
			.add(ASystem.event("user-events", 0, ASystem.ACTIVATION.toString(), "user.activated.v1", 2, ""));
		breaches(new SequencesHaveNoGap()).hasSize(1);

		this.system.events.set(0,
				ASystem.event("user-events", 7, ASystem.ACTIVATION.toString(), "user.activated.v1", 2, ""));
		breaches(new SequencesHaveNoGap()).isEmpty();
	}

	@Test
	void missesTheAnswerToNobodyWhoLeftInBetween() {
		this.system.become("CLOSED", "CLOSED");
		this.system.forget("user.activated.v1");
		this.system.forget("account.opened.v1");
		this.system.publish("billing-events", "e-9", "account.closed.v1", 1);

		breaches(new RegistrationsOpenAccounts()).isEmpty();
		breaches(new OpenedAccountsActivatePeople()).isEmpty();
	}

	@Test
	void wantsRejectionAndRefusalTogether() {
		this.system.become("REJECTED", "REFUSED");
		breaches(new RejectedPeopleHaveRefusedAccounts()).isEmpty();

		this.system.become("ACTIVE", "REFUSED");
		breaches(new RejectedPeopleHaveRefusedAccounts()).hasSize(1);

		this.system.become("REJECTED", "OPEN");
		breaches(new RejectedPeopleHaveRefusedAccounts()).hasSize(1);
	}

	@Test
	void wantsDebtAndSuspensionTogether() {
		this.system.become("SUSPENDED", "DELINQUENT", "DUNNING", "ADMIN");
		breaches(new DelinquentPeopleAreSuspended()).isEmpty();

		this.system.become("SUSPENDED", "DELINQUENT", "ADMIN");
		breaches(new DelinquentPeopleAreSuspended()).hasSize(1);

		this.system.become("SUSPENDED", "OPEN", "DUNNING");
		breaches(new DelinquentPeopleAreSuspended()).hasSize(1);
	}

	@Test
	void givesASuspensionAMinute() {
		this.system.become("ACTIVE", "DELINQUENT");

		this.system.happensNow("billing-events", "account.delinquent.v1");

		breaches(new DelinquentPeopleAreSuspended()).isEmpty();
	}

	@Test
	void wantsInvoiceNumbersFromOneOn() {
		this.system.invoices.add(ASystem.invoice(3, "OPEN"));

		breaches(new InvoiceNumbersHaveNoGap()).singleElement().asString().contains("[1, 3]");
	}

	@Test
	void seesAPeriodThatWasBilledTwice() {
		this.system.invoices.add(ASystem.invoice(2, "OPEN"));
		this.system.invoices.add(ASystem.bill(3, "2026-10"));
		this.system.invoices.add(ASystem.bill(4, "2026-11"));
		breaches(new RunsBillAPeriodOnce()).isEmpty();

		this.system.invoices.add(ASystem.bill(5, "2026-11"));
		breaches(new RunsBillAPeriodOnce()).singleElement().asString().contains("2026-11: 2 times");
	}

	@Test
	void wantsOneChargeForEachPayment() {
		this.system.charges.add(new Charge("p-9", ASystem.AN_HOUR_AGO));
		breaches(new ChargesArePayments()).containsExactly("charge p-9: no such payment");

		this.system.payments.add(payment("p-9", "DECLINED"));
		breaches(new ChargesArePayments()).containsExactly("charge p-9: its payment is DECLINED");

		this.system.payments.set(1, payment("p-9", "SUCCEEDED"));
		breaches(new ChargesArePayments()).isEmpty();

		this.system.charges.clear();
		breaches(new ChargesArePayments()).hasSize(2);
	}

	@Test
	void judgesNoPaymentThatTheProviderHasForgotten() {
		this.system.charges.clear();
		this.system.payments.set(0,
				new StoredPayment("p-1", ASystem.INES, "i-1", "SUCCEEDED", ASystem.AN_HOUR_AGO.minusSeconds(61)));

		breaches(new ChargesArePayments()).isEmpty();
	}

	@Test
	void seesAnInvoiceThatWasPaidTwiceOrNever() {
		this.system.payments.add(payment("p-2", "SUCCEEDED"));
		breaches(new PaidInvoicesHaveOnePayment()).singleElement().asString().contains("i-1", "2 payments");

		this.system.payments.clear();
		breaches(new PaidInvoicesHaveOnePayment()).singleElement().asString().contains("i-1", "0 payments");

		this.system.payments.add(new StoredPayment("p-1", ASystem.INES, "i-1", "PENDING", ASystem.NOW));
		breaches(new PaidInvoicesHaveOnePayment()).isEmpty();
	}

	@Test
	void seesMoneyForAnInvoiceThatIsStillOpen() {
		this.system.invoices.set(0, ASystem.invoice(1, "OPEN"));

		breaches(new PaidInvoicesHaveOnePayment()).singleElement().asString().contains("i-1", "OPEN", "1 payments");
	}

	@Test
	void letsAClosedAccountOweNothing() {
		this.system.become("CLOSED", "CLOSED");
		this.system.invoices.add(ASystem.invoice(2, "VOID"));
		breaches(new ClosedAccountsOweNothing()).isEmpty();

		this.system.invoices.add(ASystem.invoice(3, "OVERDUE"));
		breaches(new ClosedAccountsOweNothing()).singleElement().asString().contains("i-3", "OVERDUE");

		this.system.happensNow("billing-events", "account.closed.v1");
		breaches(new ClosedAccountsOweNothing()).isEmpty();
	}

	@Test
	void leavesNothingOfAClosedPerson() {
		this.system.become("CLOSED", "OPEN");
		breaches(new ClosedPeopleAreForgotten()).hasSize(3)
			.anyMatch((breach) -> breach.contains("account"))
			.anyMatch((breach) -> breach.contains("address"))
			.anyMatch((breach) -> breach.contains("welcome"));

		this.system.become("CLOSED", "CLOSED");
		this.system.recipients.set(0, new StoredRecipient(ASystem.INES, "CLOSED", true));
		this.system.notifications.clear();
		breaches(new ClosedPeopleAreForgotten()).isEmpty();
	}

	@Test
	void forgetsNobodyBeforeTheFarewellHasLeft() {
		this.system.become("CLOSED", "CLOSED");
		this.system.notifications
			.add(new StoredNotification("n-9", ASystem.INES, "farewell", "PENDING", ASystem.AN_HOUR_AGO));

		breaches(new ClosedPeopleAreForgotten()).isEmpty();
	}

	@Test
	void closesNoAccountOfSomebodyWhoStays() {
		this.system.become("ACTIVE", "CLOSED");

		breaches(new ClosedPeopleAreForgotten()).singleElement().asString().contains("is not CLOSED");
	}

	@Test
	void missesAMessageAboutAnEvent() {
		this.system.publish("billing-events", UUID.randomUUID().toString(), "invoice.issued.v1", 1);

		breaches(new EventsAreTold()).singleElement().asString().contains("invoice.issued.v1", "was not told");
	}

	@Test
	void wantsAMailThatWasGivenUpToBeReported() {
		this.system.notifications.set(0, ASystem.welcome(ASystem.WELCOME, "FAILED", ASystem.AN_HOUR_AGO));

		breaches(new EventsAreTold()).singleElement().asString().contains(ASystem.WELCOME, "FAILED");
	}

	@Test
	void namesWhatNobodyHasReplayed() {
		this.system.deadLetters.add(new DeadLetter(new ConsumerRecord<>("user-events.billing-service.dlt", 2, 7,
				new byte[0], "poison".getBytes(StandardCharsets.UTF_8))));

		breaches(new DeadLettersAreReplayed())
			.containsExactly("user-events.billing-service.dlt:2:7: unknown of no event");
	}

	@Test
	void nobodyWaitsForPoisonThatWasPouredIn() {
		var poison = new ConsumerRecord<>("user-events.billing-service.dlt", 2, 7,
				"ines".getBytes(StandardCharsets.UTF_8), "{".getBytes(StandardCharsets.UTF_8));
		poison.headers().add("ce_source", "/lab".getBytes(StandardCharsets.UTF_8));
		this.system.deadLetters.add(new DeadLetter(poison));

		breaches(new DeadLettersAreReplayed()).isEmpty();
	}

	private static StoredPayment payment(String id, String status) {
		return new StoredPayment(id, ASystem.INES, "i-1", status, ASystem.AN_HOUR_AGO);
	}

	private ListAssert<String> breaches(Invariant invariant) {
		return assertThat(invariant.breaches(this.system.snapshot()));
	}

}
