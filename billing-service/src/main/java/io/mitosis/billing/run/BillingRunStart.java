package io.mitosis.billing.run;

import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;

/// Starts the one run of a period. The work is done by whichever instance takes it.
@Service
class BillingRunStart {

	private static final Logger logger = LoggerFactory.getLogger(BillingRunStart.class);

	private final BillingRuns runs;

	BillingRunStart(BillingRuns runs) {
		this.runs = runs;
	}

	/// On somebody's wish: also lets a failed run go on.
	/// @return the run's id, the same for the same period
	UUID start(BillingPeriod period) {
		if (this.runs.insert(period) || this.runs.startOver(period) || this.runs.retry(period)) {
			logger.info("Started billing run {} as {}", period, period.runId());
		}
		return period.runId();
	}

	/// Because the month has come: leaves a failed run to somebody who looks why.
	void startDue(BillingPeriod period) {
		boolean started = this.runs.findById(period.runId()).isEmpty() ? this.runs.insert(period)
				: this.runs.startOver(period);
		if (started) {
			logger.info("Started billing run {} as {}, which is due", period, period.runId());
		}
	}

}
