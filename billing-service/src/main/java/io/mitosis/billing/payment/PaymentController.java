package io.mitosis.billing.payment;

import java.util.UUID;

import io.mitosis.billing.invoice.Invoice;
import io.mitosis.billing.invoice.InvoiceAccess;
import io.mitosis.defaults.openapi.Endpoint;
import io.mitosis.defaults.paging.Cursor;
import io.mitosis.defaults.paging.ListQuery;
import io.mitosis.defaults.paging.Page;
import jakarta.validation.Valid;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/invoices/{id}/payments")
class PaymentController {

	private final Checkout checkout;

	private final Payments payments;

	private final InvoiceAccess access;

	PaymentController(Checkout checkout, Payments payments, InvoiceAccess access) {
		this.checkout = checkout;
		this.payments = payments;
		this.access = access;
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	@Endpoint(value = "Pay an invoice", requires = IdempotencyKey.HEADER, refusals = HttpStatus.PAYMENT_REQUIRED)
	PaymentView pay(@PathVariable UUID id, @AuthenticationPrincipal Jwt person, @RequestHeader HttpHeaders headers,
			@Valid @RequestBody PayInvoice request) {
		IdempotencyKey key = IdempotencyKey.of(headers.getOrEmpty(IdempotencyKey.HEADER));
		Invoice invoice = this.access.ownedBy(person, id);
		Payment payment = this.checkout
			.pay(new PaymentOrder(invoice.userId(), key, invoice.id(), request.paymentMethod()));
		if (payment.status() == PaymentStatus.DECLINED) {
			throw new PaymentDeclinedException(payment.id());
		}
		return PaymentView.of(payment);
	}

	/// What the provider has decided; a payment under way is nobody's news yet.
	@GetMapping
	@Endpoint("List the payments of an invoice")
	Page<PaymentView> list(@PathVariable UUID id, JwtAuthenticationToken caller,
			@RequestParam MultiValueMap<String, String> parameters) {
		ListQuery query = ListQuery.parse(parameters);
		Invoice invoice = this.access.visibleTo(caller, id);
		return Page.of(
				this.payments.findByInvoiceIdAndStatusInOrderByCreatedAtDesc(invoice.id(), PaymentStatus.FINAL,
						query.from("createdAt"), query.limit()),
				PaymentView::of, (payment) -> new Cursor(payment.createdAt(), payment.id()));
	}

}
