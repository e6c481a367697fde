package io.mitosis.lab.audit;

import java.util.Set;

import io.mitosis.lab.data.StoredAccount;
import io.mitosis.lab.data.StoredNotification;
import io.mitosis.lab.data.StoredRecipient;
import io.mitosis.lab.data.StoredUser;
import org.junit.jupiter.api.Test;

/// What the audit asks of people, their accounts and what they are told.
class PeopleInvariantTests {

	private final ASystem system = new ASystem();

	@Test
	void missesTheAccountOfAnActivePerson() {
		this.system.accounts.clear();

		this.system.assertBreaches(new ActivePeopleHaveOneAccount())
			.containsExactly("person %s has 0".formatted(ASystem.INES));
	}

	@Test
	void seesASecondAccount() {
		this.system.accounts.add(new StoredAccount("a-2", ASystem.INES, "OPEN", ASystem.NOW));

		this.system.assertBreaches(new ActivePeopleHaveOneAccount())
			.containsExactly("person %s has 2".formatted(ASystem.INES));
	}

	@Test
	void seesAnAccountWithoutItsPerson() {
		this.system.users.clear();

		this.system.assertBreaches(new AccountsBelongToPeople()).singleElement().asString().contains(ASystem.INES);
	}

	@Test
	void letsAPersonPendForAMinute() {
		this.system.users
			.add(new StoredUser("p-1", "new@example.com", "PENDING", Set.of(), ASystem.NOW.minusSeconds(59)));
		this.system.users
			.add(new StoredUser("p-2", "old@example.com", "PENDING", Set.of(), ASystem.NOW.minusSeconds(61)));

		this.system.assertBreaches(new PendingPeopleAreYoung()).singleElement().asString().contains("p-2");
	}

	@Test
	void wantsRejectionAndRefusalTogether() {
		this.system.become("REJECTED", "REFUSED");
		this.system.assertBreaches(new RejectedPeopleHaveRefusedAccounts()).isEmpty();

		this.system.become("ACTIVE", "REFUSED");
		this.system.assertBreaches(new RejectedPeopleHaveRefusedAccounts()).hasSize(1);

		this.system.become("REJECTED", "OPEN");
		this.system.assertBreaches(new RejectedPeopleHaveRefusedAccounts()).hasSize(1);
	}

	@Test
	void wantsDebtAndSuspensionTogether() {
		this.system.become("SUSPENDED", "DELINQUENT", "DUNNING", "ADMIN");
		this.system.assertBreaches(new DelinquentPeopleAreSuspended()).isEmpty();

		this.system.become("SUSPENDED", "DELINQUENT", "ADMIN");
		this.system.assertBreaches(new DelinquentPeopleAreSuspended()).hasSize(1);

		this.system.become("SUSPENDED", "OPEN", "DUNNING");
		this.system.assertBreaches(new DelinquentPeopleAreSuspended()).hasSize(1);
	}

	@Test
	void givesASuspensionAMinute() {
		this.system.become("ACTIVE", "DELINQUENT");

		this.system.happensNow("billing-events", "account.delinquent.v1");

		this.system.assertBreaches(new DelinquentPeopleAreSuspended()).isEmpty();
	}

	@Test
	void wantsExactlyOneWelcome() {
		this.system.notifications.add(ASystem.welcome("n-2", "SENT", ASystem.NOW));

		this.system.assertBreaches(new ActivatedPeopleAreWelcomed())
			.containsExactly("person %s: 2 welcomes".formatted(ASystem.INES));
	}

	@Test
	void leavesNothingOfAClosedPerson() {
		this.system.become("CLOSED", "OPEN");
		this.system.assertBreaches(new ClosedPeopleAreForgotten())
			.hasSize(3)
			.anyMatch((breach) -> breach.contains("account"))
			.anyMatch((breach) -> breach.contains("address"))
			.anyMatch((breach) -> breach.contains("welcome"));

		this.system.become("CLOSED", "CLOSED");
		this.system.recipients.set(0, new StoredRecipient(ASystem.INES, "CLOSED", true));
		this.system.notifications.clear();
		this.system.assertBreaches(new ClosedPeopleAreForgotten()).isEmpty();
	}

	@Test
	void forgetsNobodyBeforeTheFarewellHasLeft() {
		this.system.become("CLOSED", "CLOSED");
		this.system.notifications
			.add(new StoredNotification("n-9", ASystem.INES, "farewell", "PENDING", ASystem.AN_HOUR_AGO));

		this.system.assertBreaches(new ClosedPeopleAreForgotten()).isEmpty();
	}

	@Test
	void closesNoAccountOfSomebodyWhoStays() {
		this.system.become("ACTIVE", "CLOSED");

		this.system.assertBreaches(new ClosedPeopleAreForgotten()).singleElement().asString().contains("is not CLOSED");
	}

}
