package io.mitosis.billing;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.mitosis.billing.money.Money;
import io.mitosis.billing.payment.PaymentTried;
import io.mitosis.billing.provider.Outcome;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class PaymentMetricsTests {

	private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

	private final PaymentMetrics metrics = new PaymentMetrics(this.registry);

	@Test
	void countsByOutcome() {
		this.metrics.on(new PaymentTried(Outcome.APPROVED, Money.euros("19.90")));
		this.metrics.on(new PaymentTried(Outcome.APPROVED, Money.euros("6.60")));
		this.metrics.on(new PaymentTried(Outcome.UNKNOWN, Money.euros("49.90")));

		assertThat(count("approved")).isEqualTo(2);
		assertThat(count("unknown")).isOne();
		assertThat(count("declined")).isZero();
	}

	@Test
	void addsUpOnlyWhatWasPaid() {
		this.metrics.on(new PaymentTried(Outcome.APPROVED, Money.euros("19.90")));
		this.metrics.on(new PaymentTried(Outcome.APPROVED, Money.euros("6.60")));
		this.metrics.on(new PaymentTried(Outcome.UNKNOWN, Money.euros("49.90")));
		this.metrics.on(new PaymentTried(Outcome.DECLINED, Money.euros("49.90")));

		assertThat(this.registry.get("payments.approved.amount").counter().count()).isEqualTo(26.5, within(0.001));
	}

	private double count(String outcome) {
		return this.registry.get("payments").tag("outcome", outcome).counter().count();
	}

}
