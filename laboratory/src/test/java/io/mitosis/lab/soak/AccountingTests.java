package io.mitosis.lab.soak;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import io.mitosis.lab.soak.Entry.Kind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AccountingTests {

	private static final Entry REGISTRATION = entry(Kind.REGISTRATION, "ines", "ines@example.com");

	private static final Entry PAYMENT = entry(Kind.PAYMENT, "ines", "i1", "y1", "SUCCEEDED");

	private static final Entry DECLINED = entry(Kind.PAYMENT, "ines", "i1", "y2", "DECLINED");

	private static final Entry MESSAGE = entry(Kind.MESSAGE, "ines", "m1");

	private static final Entry CLOSING = entry(Kind.CLOSING, "ines");

	@Test
	void aRegistrationLeavesOnePersonOneAccountAndOneWelcome() {
		assertThat(fates(registered(), REGISTRATION)).allMatch(Fate::isGood);
	}

	@Test
	void whatIsMissingSomewhereIsLost() {
		assertThat(fates(new Evidence().found(Place.PEOPLE, "ines"), REGISTRATION)).singleElement()
			.satisfies((fate) -> assertThat(fate.lost()).containsExactly(Place.REGISTERED, Place.ACCOUNTS, Place.OPENED,
					Place.WELCOMES, Place.MAILS))
			.satisfies((fate) -> assertThat(fate.doubled()).isEmpty());
	}

	@Test
	void whatIsThereTwiceIsDoubledButForMails() {
		Evidence twice = registered().found(Place.ACCOUNTS, "ines").found(Place.MAILS, "ines@example.com");

		assertThat(fates(twice, REGISTRATION)).singleElement()
			.satisfies((fate) -> assertThat(fate.doubled()).containsExactly(Place.ACCOUNTS))
			.hasToString("REGISTRATION ines ines@example.com: too often in the accounts of billing-service");
	}

	@Test
	void anEventThatWasPublishedTwiceIsOneEvent() {
		Evidence evidence = new Evidence().foundOnce(Place.ISSUED, "i1", "event 1")
			.foundOnce(Place.ISSUED, "i1", "event 1");

		assertThat(evidence.count(Place.ISSUED, "i1")).isEqualTo(1);
		assertThat(evidence.foundOnce(Place.ISSUED, "i1", "event 2").count(Place.ISSUED, "i1")).isEqualTo(2);
	}

	@Test
	void aPaymentIsChargedOnceForItselfAndForItsInvoice() {
		assertThat(fates(paid(), PAYMENT)).allMatch(Fate::isGood);
		assertThat(fates(paid().found(Place.CHARGED, "i1"), PAYMENT)).singleElement()
			.satisfies((fate) -> assertThat(fate.doubled()).containsExactly(Place.CHARGED));
	}

	@Test
	void aDeclinedPaymentIsNotCharged() {
		assertThat(fates(new Evidence().found(Place.PAYMENTS, "y2"), DECLINED)).allMatch(Fate::isGood);
		assertThat(fates(new Evidence().found(Place.PAYMENTS, "y2").found(Place.CHARGES, "y2"), DECLINED))
			.noneMatch(Fate::isGood);
	}

	@Test
	void theInboxOfAClosedPersonMayBeErased() {
		Evidence evidence = new Evidence().found(Place.CREATED, "m1")
			.found(Place.CLOSED, "ines")
			.found(Place.LEFT, "ines");

		assertThat(fates(evidence, MESSAGE)).noneMatch(Fate::isGood);
		assertThat(fates(evidence, MESSAGE, CLOSING)).allMatch(Fate::isGood);
	}

	@Test
	void whoSetOutToLeaveAndGotNoAnswerMayHaveLeft() {
		Evidence stayed = new Evidence().found(Place.CREATED, "m1");

		assertThat(fates(stayed, MESSAGE, entry(Kind.LEAVING, "ines"))).noneMatch(Fate::isGood);
		assertThat(fates(stayed.found(Place.CLOSED, "ines"), MESSAGE, entry(Kind.LEAVING, "ines")))
			.allMatch(Fate::isGood);
	}

	@Test
	void whatIsOlderThanAPlaceThatForgetsIsNotLostThere() {
		Evidence restarted = new Evidence().found(Place.PAYMENTS, "y1").found(Place.PAID, "i1");
		restarted.remembers(Place.CHARGES, Instant.EPOCH.plusSeconds(1))
			.remembers(Place.CHARGED, Instant.EPOCH.plusSeconds(1));

		List<Fate> fates = fates(restarted, PAYMENT);

		assertThat(fates).allMatch(Fate::isGood);
		assertThat(new Statement(List.of(PAYMENT), fates).lines())
			.contains("1 are older than the mail catcher or the payment provider, which forget when they end");
		assertThat(fates(restarted.remembers(Place.CHARGES, Instant.EPOCH), PAYMENT)).noneMatch(Fate::isGood);
	}

	@Test
	void anAnswerThatTellsOfABugIsNoGoodEnd() {
		Statement statement = new Statement(List.of(entry(Kind.BUG, "500", "GET", "/api/v1/account", "4711")),
				List.of());

		assertThat(statement.isGood()).isFalse();
		assertThat(statement.lines()).contains("nobody should be answered 500 GET /api/v1/account 4711");
	}

	@Test
	void whatWasWrittenDownTwiceCountsOnce() {
		assertThat(fates(new Evidence(), MESSAGE, MESSAGE, entry(Kind.KILL, "gateway"))).hasSize(1);
	}

	@Test
	void tellsAllOfItInAStatement() {
		List<Entry> entries = List.of(REGISTRATION, PAYMENT, entry(Kind.KILL, "gateway"), entry(Kind.KILL, "gateway"),
				entry(Kind.ANSWERS, "201=2", "503=1"), entry(Kind.ANSWERS, "201=1"));

		Statement statement = new Statement(entries, new Accounting(entries).fates(registered()));

		assertThat(statement.isGood()).isFalse();
		assertThat(statement.lines()).contains("2 kills (gateway 2), 0 outages ()",
				"4 requests, answered by 3 × 201, 1 × 503");
		assertThat(statement.lines().stream().map((line) -> line.replaceAll(" +", " ")))
			.contains("registrations 1 1 0 0", "payments 1 0 1 0");
	}

	@Test
	void aServiceThatDoesNotComeBackIsNoGoodEnd() {
		assertThat(new Statement(List.of(entry(Kind.NOT_BACK, "gateway")), List.of()).isGood()).isFalse();
		assertThat(new Statement(List.of(entry(Kind.KILL, "gateway")), List.of()).isGood()).isTrue();
	}

	@Test
	void endsAtTheFirstGoal() {
		Soak.Goal goal = new Soak.Goal(200, Duration.ofMinutes(10), 3);

		assertThat(goal.share(50, Duration.ofMinutes(1))).isEqualTo(0.25);
		assertThat(goal.share(50, Duration.ofMinutes(10))).isEqualTo(1);
		assertThat(new Soak.Goal(null, null, 3).share(5000, Duration.ofDays(1))).isZero();
	}

	@Test
	void showsHowFarItIs() {
		assertThat(
				Bar.line(0.5,
						List.of(REGISTRATION, MESSAGE, MESSAGE, entry(Kind.KILL, "gateway"),
								entry(Kind.KILL, "gateway")),
						"{201=2}"))
			.isEqualTo("[############............] 2 kills, 1 registrations, 0 invoices, 0 payments, 1 messages; "
					+ "answers {201=2}");
	}

	private static List<Fate> fates(Evidence evidence, Entry... entries) {
		return new Accounting(List.of(entries)).fates(evidence);
	}

	private static Evidence registered() {
		Evidence evidence = new Evidence();
		Stream.of(Place.PEOPLE, Place.REGISTERED, Place.ACCOUNTS, Place.OPENED, Place.WELCOMES)
			.forEach((place) -> evidence.found(place, "ines"));
		return evidence.found(Place.MAILS, "ines@example.com");
	}

	private static Evidence paid() {
		return new Evidence().found(Place.PAYMENTS, "y1")
			.found(Place.CHARGES, "y1")
			.found(Place.CHARGED, "i1")
			.found(Place.PAID, "i1");
	}

	private static Entry entry(Kind kind, String... words) {
		return new Entry(Instant.EPOCH, kind, List.of(words));
	}

}
