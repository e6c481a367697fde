package io.mitosis.billing.payment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.mitosis.billing.WebTest;
import io.mitosis.billing.invoice.Invoice;
import io.mitosis.billing.invoice.InvoiceAccess;
import io.mitosis.billing.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

@WebTest(PaymentController.class)
class PaymentControllerTests {

	private final UUID ines = UUID.randomUUID();

	private final UUID invoiceId = UUID.randomUUID();

	private final PaymentOrder order = new PaymentOrder(this.ines, new IdempotencyKey("pay"), this.invoiceId, "pm_ok");

	private final Payment payment = Payment.begin(this.order, Money.euros("19.90"),
			Instant.parse("2026-11-21T09:30:00Z"), Instant.parse("2026-11-21T09:30:15Z"));

	@MockitoBean
	private Checkout checkout;

	@MockitoBean
	private Payments payments;

	@MockitoBean
	private InvoiceAccess access;

	@Autowired
	private MockMvcTester mvc;

	@BeforeEach
	void inesOwesAnInvoice() {
		Invoice invoice = mock(Invoice.class);
		given(invoice.id()).willReturn(this.invoiceId);
		given(invoice.userId()).willReturn(this.ines);
		given(this.access.ownedBy(any(), eq(this.invoiceId))).willReturn(invoice);
		given(this.access.visibleTo(any(), eq(this.invoiceId))).willReturn(invoice);
	}

	@Test
	void answersWithThePayment() {
		this.payment.succeed();
		given(this.checkout.pay(this.order)).willReturn(this.payment);

		assertThat(paying("pm_ok").header("Idempotency-Key", "pay")).hasStatus(HttpStatus.CREATED)
			.bodyJson()
			.isStrictlyEqualTo(json("SUCCEEDED"));
	}

	@Test
	void saysWhichPaymentWasDeclined() {
		this.payment.decline();
		given(this.checkout.pay(this.order)).willReturn(this.payment);

		assertThat(paying("pm_ok").header("Idempotency-Key", "pay")).hasStatus(HttpStatus.PAYMENT_REQUIRED)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
			.bodyJson()
			.isLenientlyEqualTo("""
					{"type": "/docs/problems/payment-declined", "paymentId": "%s"}""".formatted(this.payment.id()));
	}

	@Test
	void asksToWaitForAPaymentUnderWay() {
		given(this.checkout.pay(this.order)).willThrow(new PaymentInFlightException(this.payment.id()));

		assertThat(paying("pm_ok").header("Idempotency-Key", "pay")).hasStatus(HttpStatus.CONFLICT)
			.hasHeader(HttpHeaders.RETRY_AFTER, "1");
	}

	@Test
	void refusesWhatIsNotOwed() {
		given(this.checkout.pay(this.order)).willThrow(new InvoiceNotOwedException(this.invoiceId));

		assertThat(paying("pm_ok").header("Idempotency-Key", "pay")).hasStatus(HttpStatus.CONFLICT)
			.bodyJson()
			.extractingPath("$.type")
			.isEqualTo("/docs/problems/invoice-not-owed");
	}

	@Test
	void refusesAKeyThatStandsForAnotherRequest() {
		given(this.checkout.pay(this.order)).willThrow(new KeyReusedException(this.payment.id()));

		assertThat(paying("pm_ok").header("Idempotency-Key", "pay")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@Test
	void needsOneKey() {
		assertThat(paying("pm_ok")).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(paying("pm_ok").header("Idempotency-Key", "a", "b")).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(paying("pm_ok").header("Idempotency-Key", "two words")).hasStatus(HttpStatus.BAD_REQUEST);
	}

	@ParameterizedTest
	@ValueSource(strings = { "pm_gold", "", "PM_OK" })
	void refusesAnUnknownMethod(String method) {
		assertThat(paying(method).header("Idempotency-Key", "pay")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyJson()
			.extractingPath("$.errors[0].pointer")
			.isEqualTo("/paymentMethod");
	}

	@Test
	void listsTheAnswers() {
		this.payment.succeed();
		given(this.payments.findByInvoiceIdAndStatusInOrderByCreatedAtDesc(eq(this.invoiceId), eq(PaymentStatus.FINAL),
				any(), any()))
			.willReturn(Window.from(List.of(this.payment), (i) -> ScrollPosition.keyset()));

		assertThat(this.mvc.get().uri("/api/v1/invoices/{id}/payments", this.invoiceId).with(member())).hasStatusOk()
			.bodyJson()
			.isStrictlyEqualTo("{\"items\": [%s], \"next\": null}".formatted(json("SUCCEEDED")));
	}

	@Test
	void refusesStrangersAndTokensWithoutTheRole() {
		assertThat(this.mvc.post().uri("/api/v1/invoices/{id}/payments", this.invoiceId))
			.hasStatus(HttpStatus.UNAUTHORIZED);
		assertThat(this.mvc.get().uri("/api/v1/invoices/{id}/payments", this.invoiceId).with(jwt()))
			.hasStatus(HttpStatus.FORBIDDEN);
	}

	private MockMvcRequestBuilder paying(String method) {
		return this.mvc.post()
			.uri("/api/v1/invoices/{id}/payments", this.invoiceId)
			.with(member())
			.contentType(MediaType.APPLICATION_JSON)
			.content("{\"paymentMethod\": \"%s\"}".formatted(method));
	}

	private String json(String status) {
		return """
				{
					"id": "%s",
					"invoiceId": "%s",
					"amount": {"amount": "19.90", "currency": "EUR"},
					"status": "%s",
					"createdAt": "2026-11-21T09:30:00Z"
				}""".formatted(this.payment.id(), this.invoiceId, status);
	}

	private RequestPostProcessor member() {
		return jwt().jwt((token) -> token.subject(this.ines.toString()))
			.authorities(new SimpleGrantedAuthority("ROLE_member"));
	}

}
