package io.mitosis.billing.run;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;

import io.mitosis.defaults.paging.Cursor;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/// How far the billing of one period has come. It is changed only under its lease, by conditional updates.
///
/// @param accounts how many there are to bill: counted at the start, exact at the end
/// @param done how many are billed, up to the cursor
/// @param cursor the last account of the last page that is done
/// @param lease names the one taking of the run that may go on with it, until `leaseUntil`
@Document("billing-runs")
@CompoundIndex(name = "work", def = "{'status': 1, 'leaseUntil': 1}")
record BillingRun(@Id UUID id, String period, BillingRunStatus status, long accounts, long done,
		@Nullable Cursor cursor, Instant startedAt, @Nullable Instant finishedAt, @Nullable UUID lease,
		Instant leaseUntil) {

	/// Free to be taken by any instance.
	static BillingRun start(BillingPeriod period, Instant now) {
		return new BillingRun(period.runId(), period.toString(), BillingRunStatus.RUNNING, 0, 0, null, now, null, null,
				now);
	}

	BillingPeriod billingPeriod() {
		return new BillingPeriod(YearMonth.parse(this.period));
	}

}
