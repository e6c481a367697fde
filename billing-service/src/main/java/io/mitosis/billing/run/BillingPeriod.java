package io.mitosis.billing.run;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.UUID;

import com.fasterxml.uuid.Generators;

/// The calendar month in UTC that a run bills, and the ids that follow from it.
record BillingPeriod(YearMonth month) {

	private static final UUID RUNS = UUID.fromString("5d1f2f0e-54a5-4b0b-8a29-7c6a3a6c1f0d");

	static BillingPeriod of(Instant time) {
		return new BillingPeriod(YearMonth.from(time.atZone(ZoneOffset.UTC)));
	}

	Instant start() {
		return this.month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
	}

	UUID runId() {
		return Generators.nameBasedGenerator(RUNS).generate(toString());
	}

	UUID invoiceId(UUID accountId) {
		return Generators.nameBasedGenerator(accountId).generate(toString());
	}

	UUID correctionId(UUID accountId) {
		return Generators.nameBasedGenerator(accountId).generate(this + "/correction");
	}

	@Override
	public String toString() {
		return this.month.toString();
	}

}
