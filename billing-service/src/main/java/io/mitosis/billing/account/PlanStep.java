package io.mitosis.billing.account;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;

import io.mitosis.billing.plan.Plan;

/// One change of plan in an account's history.
record PlanStep(Plan from, Plan to, Instant at) {

	boolean isInMonthOf(Instant other) {
		return month(this.at).equals(month(other));
	}

	private static YearMonth month(Instant instant) {
		return YearMonth.from(instant.atOffset(ZoneOffset.UTC));
	}

}
