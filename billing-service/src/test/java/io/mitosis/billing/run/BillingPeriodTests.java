package io.mitosis.billing.run;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class BillingPeriodTests {

	private final BillingPeriod december = period("2026-12");

	@ParameterizedTest
	@CsvSource({ "2026-11-30T23:59:59.999Z, 2026-11", "2026-12-01T00:00:00Z, 2026-12", "2028-02-29T12:00:00Z, 2028-02",
			"2026-12-31T23:59:59.999Z, 2026-12", "2027-01-01T00:00:00Z, 2027-01" })
	void isACalendarMonthInUtc(Instant time, YearMonth month) {
		assertThat(BillingPeriod.of(time).month()).isEqualTo(month);
	}

	@Test
	void startsAtMidnightInUtc() {
		assertThat(this.december.start()).isEqualTo("2026-12-01T00:00:00Z");
		assertThat(period("2028-03").start()).isEqualTo("2028-03-01T00:00:00Z");
	}

	@Test
	void hasOneRun() {
		assertThat(this.december.runId()).isEqualTo(period("2026-12").runId()).isNotEqualTo(period("2027-12").runId());
		assertThat(this.december.runId().version()).isEqualTo(5);
	}

	@Test
	void hasOneInvoicePerAccount() {
		UUID account = UUID.randomUUID();

		assertThat(this.december.invoiceId(account)).isEqualTo(period("2026-12").invoiceId(account))
			.isNotEqualTo(period("2027-01").invoiceId(account))
			.isNotEqualTo(this.december.invoiceId(UUID.randomUUID()));
		assertThat(this.december.invoiceId(account).version()).isEqualTo(5);
	}

	private static BillingPeriod period(String month) {
		return new BillingPeriod(YearMonth.parse(month));
	}

}
