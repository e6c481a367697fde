package io.mitosis.billing.run;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

record BillingRunView(UUID id, String period, BillingRunStatus status, long accounts, long done, Instant startedAt,
		@Nullable Instant finishedAt) {

	static BillingRunView of(BillingRun run) {
		return new BillingRunView(run.id(), run.period(), run.status(), run.accounts(), run.done(), run.startedAt(),
				run.finishedAt());
	}

}
