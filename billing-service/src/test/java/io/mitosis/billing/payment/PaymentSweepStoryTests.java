package io.mitosis.billing.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import io.mitosis.billing.invoice.InvoiceStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// Each test begins with the documents that a crash between two steps leaves, and ends with what they must become.
class PaymentSweepStoryTests extends PaymentStory {

	private static final Duration SETTLED = Duration.ofSeconds(1);

	private UUID ines;

	private UUID invoice;

	@BeforeEach
	void inesOwesAnInvoice() {
		this.ines = aMember();
		this.invoice = anInvoiceFor(this.ines);
	}

	@Test
	void whatNeverClaimedIsNotChargedUntilItsKeyComesBack() {
		PaymentOrder order = wanting("pm_ok");
		leftBehind(order);

		await().during(SETTLED).until(() -> chargesFor(this.invoice) == 0 && statusOf(this.invoice).isOwed());

		pay(this.ines, this.invoice, "pay", "pm_ok").expectStatus().isCreated();
		assertThat(chargesFor(this.invoice)).isOne();
	}

	@Test
	void whatNeverClaimedIsForgottenAfterADay() {
		Payment old = leftBehind(wanting("pm_ok"), Instant.now().minus(Duration.ofHours(25)), Instant.EPOCH);

		await().until(() -> !this.payments.existsById(old.id()));

		assertThat(statusOf(this.invoice)).isEqualTo(InvoiceStatus.OPEN);
		assertThat(SANDBOX.asked(old.id())).isZero();
	}

	@Test
	void whatHasClaimedIsCharged() {
		PaymentOrder order = wanting("pm_ok");
		claim(this.invoice, order.paymentId());
		Payment payment = leftBehind(order);

		await().until(() -> statusOf(payment) == PaymentStatus.SUCCEEDED);

		assertThat(statusOf(this.invoice)).isEqualTo(InvoiceStatus.PAID);
		assertThat(chargesFor(this.invoice)).isOne();
		await().until(() -> published("invoice.paid.v1", this.ines).size() == 1);
	}

	@Test
	void whatWasChargedAlreadyIsNotChargedAgain() {
		PaymentOrder order = wanting("pm_ok");
		claim(this.invoice, order.paymentId());
		SANDBOX.charge(order.paymentId());
		Payment payment = leftBehind(order);

		await().until(() -> statusOf(payment) == PaymentStatus.SUCCEEDED);

		assertThat(SANDBOX.asked(payment.id())).isEqualTo(2);
		assertThat(chargesFor(this.invoice)).isOne();
	}

	@Test
	void whatHasPaidTheInvoiceStoresItsAnswerWithoutAskingAgain() {
		PaymentOrder order = wanting("pm_ok");
		claim(this.invoice, order.paymentId());
		this.changes.apply(this.invoice, (owed) -> owed.pay(order.paymentId(), Instant.now()));
		Payment payment = leftBehind(order);

		await().until(() -> statusOf(payment) == PaymentStatus.SUCCEEDED);

		assertThat(SANDBOX.asked(payment.id())).isZero();
		pay(this.ines, this.invoice, "pay", "pm_ok").expectStatus().isCreated();
	}

	@Test
	void whatWasDeclinedLetsGoOfTheInvoice() {
		PaymentOrder order = wanting("pm_declined");
		claim(this.invoice, order.paymentId());
		Payment payment = leftBehind(order);
		payment.decline();
		this.payments.save(payment);

		await().until(() -> invoice(this.invoice).activePayment() == null);

		pay(this.ines, this.invoice, "pay", "pm_declined").expectStatus().isEqualTo(HttpStatus.PAYMENT_REQUIRED);
		assertThat(SANDBOX.asked(payment.id())).isZero();
		pay(this.ines, this.invoice, "another", "pm_ok").expectStatus().isCreated();
		await().until(() -> published("payment.failed.v1", this.ines).size() == 1);
	}

	@Test
	void aDeclineThatNobodyHeardIsAskedForAgain() {
		PaymentOrder order = wanting("pm_declined");
		claim(this.invoice, order.paymentId());
		Payment payment = leftBehind(order);

		await().until(() -> statusOf(payment) == PaymentStatus.DECLINED);
		await().until(() -> published("payment.failed.v1", this.ines).size() == 1);

		await().until(() -> invoice(this.invoice).activePayment() == null);
	}

	@Test
	void whatIsUnderWayIsLeftAlone() {
		PaymentOrder order = wanting("pm_ok");
		claim(this.invoice, order.paymentId());
		leftBehind(order, Instant.now(), Instant.now().plusSeconds(60));

		pay(this.ines, this.invoice, "pay", "pm_ok").expectStatus()
			.isEqualTo(HttpStatus.CONFLICT)
			.expectHeader()
			.valueEquals(HttpHeaders.RETRY_AFTER, "1");
		pay(this.ines, this.invoice, "another", "pm_ok").expectStatus().isEqualTo(HttpStatus.CONFLICT);
		await().during(SETTLED).until(() -> SANDBOX.asked(order.paymentId()) == 0);
	}

	@Test
	void theSameKeyTakesOverFromWhoDied() {
		PaymentOrder order = wanting("pm_ok");
		claim(this.invoice, order.paymentId());
		Instant now = Instant.now();
		leftBehind(order, now, now);

		await().untilAsserted(() -> pay(this.ines, this.invoice, "pay", "pm_ok").expectStatus().isCreated());

		assertThat(chargesFor(this.invoice)).isOne();
	}

	private PaymentOrder wanting(String method) {
		return new PaymentOrder(this.ines, new IdempotencyKey("pay"), this.invoice, method);
	}

}
