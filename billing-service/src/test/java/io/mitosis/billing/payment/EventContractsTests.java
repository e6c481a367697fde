package io.mitosis.billing.payment;

import java.time.Instant;
import java.util.UUID;

import io.mitosis.billing.money.Money;
import io.mitosis.contracts.EventContract;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class EventContractsTests {

	@Test
	void writesAFailedPaymentAsPublished() {
		UUID ines = UUID.randomUUID();
		Instant now = Instant.parse("2026-11-21T09:30:00Z");
		Payment payment = Payment.begin(
				new PaymentOrder(ines, new IdempotencyKey("pay"), UUID.randomUUID(), "pm_declined"),
				Money.euros("6.63"), now, now);
		payment.decline();

		String payload = JsonMapper.shared().writeValueAsString(new PaymentFailed(PaymentView.of(payment), ines));

		assertThat(EventContract.of("payment.failed.v1").validate(payload)).isEmpty();
	}

}
