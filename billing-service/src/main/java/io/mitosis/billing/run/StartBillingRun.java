package io.mitosis.billing.run;

import java.time.YearMonth;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/// Asks for everybody's invoices of a calendar month. It may lie ahead: plans that begin after the run are billed by
/// the next start of the same run.
record StartBillingRun(@NotNull @Pattern(regexp = "20\\d{2}-(0[1-9]|1[0-2])",
		message = "must be a calendar month, such as 2026-12") String period) {

	BillingPeriod billingPeriod() {
		return new BillingPeriod(YearMonth.parse(this.period));
	}

}
