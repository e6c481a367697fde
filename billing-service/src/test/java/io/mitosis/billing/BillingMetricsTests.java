package io.mitosis.billing;

import java.util.UUID;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.mitosis.billing.invoice.InvoiceAdded;
import io.mitosis.billing.money.Money;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class BillingMetricsTests {

	private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

	private final BillingMetrics metrics = new BillingMetrics(this.registry);

	@Test
	void countsInvoicesAndAddsUpWhatTheyComeTo() {
		this.metrics.on(new InvoiceAdded(UUID.randomUUID(), Money.euros("19.90")));
		this.metrics.on(new InvoiceAdded(UUID.randomUUID(), Money.euros("49.90")));

		assertThat(this.registry.get("invoices.issued").counter().count()).isEqualTo(2);
		assertThat(this.registry.get("invoices.issued.amount").counter().count()).isEqualTo(69.8, within(0.001));
	}

}
