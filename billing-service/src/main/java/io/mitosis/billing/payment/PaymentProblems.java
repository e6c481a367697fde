package io.mitosis.billing.payment;

import io.mitosis.defaults.problem.Problems;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// Answers who cannot pay, or not now.
@RestControllerAdvice(assignableTypes = PaymentController.class)
@Order(0)
class PaymentProblems {

	@ExceptionHandler
	ProblemDetail answer(PaymentDeclinedException ex) {
		ProblemDetail problem = Problems.of(HttpStatus.PAYMENT_REQUIRED, "payment-declined", "Payment declined",
				"The payment provider has declined; nothing was charged and the invoice is owed as before.");
		problem.setProperty("paymentId", ex.paymentId());
		return problem;
	}

	@ExceptionHandler(PaymentInFlightException.class)
	ResponseEntity<ProblemDetail> answerInFlight() {
		return ResponseEntity.status(HttpStatus.CONFLICT)
			.header(HttpHeaders.RETRY_AFTER, "1")
			.body(Problems.of(HttpStatus.CONFLICT, "payment-in-flight", "Payment under way",
					"A payment of this invoice is under way; ask again in a moment."));
	}

	@ExceptionHandler(InvoiceNotOwedException.class)
	ProblemDetail answerNotOwed() {
		return Problems.of(HttpStatus.CONFLICT, "invoice-not-owed", "Invoice is not owed",
				"This invoice is paid or void already.");
	}

	@ExceptionHandler(KeyReusedException.class)
	ProblemDetail answerReused() {
		return Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused", "Idempotency key re-used",
				"This Idempotency-Key stands for another request; choose a new one for a new payment.");
	}

	@ExceptionHandler(InvalidIdempotencyKeyException.class)
	ProblemDetail answerKey() {
		return Problems.of(HttpStatus.BAD_REQUEST, "bad-request", "Bad request",
				"A payment needs one header Idempotency-Key of 1 to 255 visible ASCII characters.");
	}

}
