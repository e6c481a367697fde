package io.mitosis.billing.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import io.mitosis.billing.money.Money;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PaymentTests {

	private static final Instant NOW = Instant.parse("2026-11-21T09:30:00Z");

	private final PaymentOrder order = new PaymentOrder(UUID.randomUUID(), new IdempotencyKey("pay"), UUID.randomUUID(),
			"pm_ok");

	private final Payment payment = Payment.begin(this.order, Money.euros("19.90"), NOW, NOW.plusSeconds(15));

	@Test
	void isBusyUntilItIsLeft() {
		assertThat(this.payment.isBusy(NOW.plusSeconds(14))).isTrue();
		assertThat(this.payment.isBusy(NOW.plusSeconds(15))).isFalse();

		this.payment.leave(NOW.plusSeconds(1), NOW.plusSeconds(3));

		assertThat(this.payment.isBusy(NOW.plusSeconds(1))).isFalse();
		assertThat(this.payment.attempts()).isOne();
	}

	@Test
	void staysApproved() {
		assertThat(this.payment.succeed()).isTrue();

		assertThat(this.payment.succeed()).isFalse();
		assertThat(this.payment.decline()).isFalse();
		assertThat(this.payment.leave(NOW, NOW)).isFalse();
		assertThat(this.payment.status()).isEqualTo(PaymentStatus.SUCCEEDED);
	}

	@Test
	void staysDeclined() {
		assertThat(this.payment.decline()).isTrue();

		assertThat(this.payment.decline()).isFalse();
		assertThat(this.payment.succeed()).isFalse();
		assertThat(this.payment.status()).isEqualTo(PaymentStatus.DECLINED);
	}

	@Test
	void answersTheRequestThatBeganItAndNoOther() {
		assertThat(this.payment.answers(this.order)).isTrue();
		assertThat(this.payment.answers(with(this.order.invoiceId(), "pm_slow"))).isFalse();
		assertThat(this.payment.answers(with(UUID.randomUUID(), "pm_ok"))).isFalse();
	}

	@Test
	void asksForAnExactAmount() {
		assertThat(this.payment.charge().amount()).isEqualTo("19.90");
		assertThat(this.payment.charge().id()).isEqualTo(this.order.paymentId());
	}

	@Test
	void asksAgainLessAndLessOften() {
		PaymentProperties properties = new PaymentProperties(Duration.ofSeconds(15), Duration.ofSeconds(2),
				Duration.ofMinutes(5), Duration.ofHours(24));

		assertThat(properties.retryAfter(0)).hasSeconds(2);
		assertThat(properties.retryAfter(3)).hasSeconds(16);
		assertThat(properties.retryAfter(1000)).hasMinutes(5);
	}

	private PaymentOrder with(UUID invoice, String method) {
		return new PaymentOrder(this.order.userId(), this.order.key(), invoice, method);
	}

}
