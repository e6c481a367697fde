package io.mitosis.billing.payment;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import io.mitosis.billing.invoice.InvoiceStatus;
import io.mitosis.billing.person.PersonStatus;
import io.mitosis.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

import static com.github.tomakehurst.wiremock.client.WireMock.created;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class PaymentStoryTests extends PaymentStory {

	private final String key = UUID.randomUUID().toString();

	@ParameterizedTest
	@ValueSource(strings = { "pm_ok", "pm_slow" })
	void paysAnInvoiceOnce(String method) {
		UUID ines = aMember();
		UUID invoice = anInvoiceFor(ines);

		pay(ines, invoice, this.key, method).expectStatus()
			.isCreated()
			.expectBody()
			.jsonPath("$.invoiceId")
			.isEqualTo(invoice.toString())
			.jsonPath("$.amount.amount")
			.isEqualTo("19.90")
			.jsonPath("$.status")
			.isEqualTo("SUCCEEDED");

		assertThat(statusOf(invoice)).isEqualTo(InvoiceStatus.PAID);
		assertThat(chargesFor(invoice)).isOne();
		await().until(() -> published("invoice.paid.v1", ines).size() == 1);
	}

	@Test
	void repeatsTheAnswerUnderTheSameKey() {
		UUID ines = aMember();
		UUID invoice = anInvoiceFor(ines);

		byte[] first = pay(ines, invoice, this.key, "pm_ok").returnResult(byte[].class).getResponseBody();
		byte[] second = pay(ines, invoice, this.key, "pm_ok").expectStatus()
			.isCreated()
			.returnResult(byte[].class)
			.getResponseBody();

		assertThat(second).isNotEmpty().isEqualTo(first);
	}

	@Test
	void keysOfOthersMeanNothing() {
		UUID ines = aMember();
		UUID bob = aMember();

		pay(ines, anInvoiceFor(ines), this.key, "pm_ok").expectStatus().isCreated();

		pay(bob, anInvoiceFor(bob), this.key, "pm_ok").expectStatus().isCreated();
	}

	@Test
	void aDeclineLeavesTheInvoiceOwedForOtherMeans() {
		UUID ines = aMember();
		UUID invoice = anInvoiceFor(ines);

		for (int i = 0; i < 2; i++) {
			pay(ines, invoice, this.key, "pm_declined").expectStatus()
				.isEqualTo(HttpStatus.PAYMENT_REQUIRED)
				.expectHeader()
				.contentType(MediaType.APPLICATION_PROBLEM_JSON)
				.expectBody()
				.jsonPath("$.paymentId")
				.isEqualTo(new IdempotencyKey(this.key).paymentOf(ines).toString());
		}

		assertThat(statusOf(invoice)).isEqualTo(InvoiceStatus.OPEN);
		await().until(() -> published("payment.failed.v1", ines).size() == 1);
		pay(ines, invoice, "another", "pm_ok").expectStatus().isCreated();
		assertThat(chargesFor(invoice)).isOne();
	}

	@ParameterizedTest
	@ValueSource(strings = { "pm_error", "pm_reset" })
	void anUnknownOutcomeIsAskedAgainUntilTheProviderIsBack(String method) {
		UUID ines = aMember();
		UUID invoice = anInvoiceFor(ines);

		pay(ines, invoice, this.key, method).expectStatus()
			.isEqualTo(HttpStatus.SERVICE_UNAVAILABLE)
			.expectHeader()
			.valueEquals(HttpHeaders.RETRY_AFTER, "2");
		pay(ines, invoice, "another", "pm_ok").expectStatus().isEqualTo(HttpStatus.CONFLICT);
		SANDBOX.answer(method, created());

		await().until(() -> statusOf(invoice) == InvoiceStatus.PAID);
		await().untilAsserted(() -> pay(ines, invoice, this.key, method).expectStatus().isCreated());
		assertThat(chargesFor(invoice)).isOne();
	}

	@Test
	void chargesOnceWhenTheApprovalComesTooLate() {
		UUID ines = aMember();
		UUID invoice = anInvoiceFor(ines);
		SANDBOX.answer("pm_ok", created().withFixedDelay((int) Duration.ofSeconds(4).toMillis()));

		pay(ines, invoice, this.key, "pm_ok").expectStatus().isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
		SANDBOX.heal();

		await().untilAsserted(() -> pay(ines, invoice, this.key, "pm_ok").expectStatus().isCreated());
		assertThat(chargesFor(invoice)).isOne();
	}

	@Test
	void aKeyStandsForOneRequest() {
		UUID ines = aMember();
		UUID invoice = anInvoiceFor(ines);
		pay(ines, invoice, this.key, "pm_ok").expectStatus().isCreated();

		List.of(pay(ines, invoice, this.key, "pm_slow"), pay(ines, anInvoiceFor(ines), this.key, "pm_ok"))
			.forEach((answer) -> answer.expectStatus()
				.isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
				.expectBody()
				.jsonPath("$.type")
				.isEqualTo("/docs/problems/idempotency-key-reused"));
	}

	@Test
	void nobodyPaysTwiceOrForOthers() {
		UUID ines = aMember();
		UUID invoice = anInvoiceFor(ines);
		pay(ines, invoice, this.key, "pm_ok").expectStatus().isCreated();

		pay(ines, invoice, "another", "pm_ok").expectStatus().isEqualTo(HttpStatus.CONFLICT);
		pay(aMember(), invoice, this.key, "pm_ok").expectStatus().isNotFound();
		assertThat(chargesFor(invoice)).isOne();
	}

	@Test
	void whoIsSuspendedForUnpaidInvoicesPaysAndOthersDoNot() {
		UUID debtor = aPerson(PersonStatus.SUSPENDED, "DUNNING");
		UUID offender = aPerson(PersonStatus.SUSPENDED, "ADMIN");

		pay(debtor, anInvoiceFor(debtor), this.key, "pm_ok").expectStatus().isCreated();
		pay(offender, anInvoiceFor(offender), this.key, "pm_ok").expectStatus().isForbidden();
	}

	@Test
	void listsTheAnswersNewestFirst() {
		UUID ines = aMember();
		UUID invoice = anInvoiceFor(ines);
		pay(ines, invoice, "first", "pm_declined");
		pay(ines, invoice, "second", "pm_ok");

		for (String reader : List.of(Tokens.member(ines), Tokens.support(UUID.randomUUID()))) {
			list(invoice, "?limit=1", reader).expectStatus()
				.isOk()
				.expectBody()
				.jsonPath("$.items[0].status")
				.isEqualTo("SUCCEEDED")
				.jsonPath("$.next")
				.isNotEmpty();
		}
		list(invoice, "", Tokens.member(aMember())).expectStatus().isNotFound();
	}

}
