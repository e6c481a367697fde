package io.mitosis.billing;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.mitosis.billing.payment.PaymentTried;
import io.mitosis.billing.provider.Outcome;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PaymentMetricsTests {

	private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

	private final PaymentMetrics metrics = new PaymentMetrics(this.registry);

	@Test
	void countsByOutcome() {
		this.metrics.on(new PaymentTried(Outcome.APPROVED));
		this.metrics.on(new PaymentTried(Outcome.APPROVED));
		this.metrics.on(new PaymentTried(Outcome.UNKNOWN));

		assertThat(count("approved")).isEqualTo(2);
		assertThat(count("unknown")).isOne();
	}

	private double count(String outcome) {
		return this.registry.get("payments").tag("outcome", outcome).counter().count();
	}

}
