package io.mitosis.billing.run;

import java.util.Optional;

import com.mongodb.MongoException;
import io.mitosis.defaults.paging.Cursor;
import io.mitosis.defaults.problem.UnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;

/// Brings runs to their end, page by page; whoever takes one over goes on behind the last page that was finished.
///
/// What was done of the page after it is done again, which changes nothing: an invoice's id follows from account and
/// period.
@Service
class PeriodBilling {

	private static final Logger logger = LoggerFactory.getLogger(PeriodBilling.class);

	private final BillingRuns runs;

	private final AccountBilling accounts;

	private volatile boolean stopping;

	PeriodBilling(BillingRuns runs, AccountBilling accounts) {
		this.runs = runs;
		this.accounts = accounts;
	}

	/// Works on whatever is left to do.
	void work() {
		Optional<BillingRun> taken = take();
		while (taken.isPresent()) {
			work(taken.get());
			taken = take();
		}
	}

	/// Allows work, also once more after a stop.
	void start() {
		this.stopping = false;
	}

	/// Leaves the run at hand to others after its page.
	void stop() {
		this.stopping = true;
	}

	private Optional<BillingRun> take() {
		return this.stopping ? Optional.empty() : this.runs.take();
	}

	private void work(BillingRun taken) {
		try {
			Optional<BillingRun> run = count(taken);
			while (run.isPresent() && run.get().status() == BillingRunStatus.RUNNING && !this.stopping) {
				run = billNext(run.get());
			}
			run.ifPresentOrElse(this::leave, () -> logger.info("Billing run {} went to another", taken.period()));
		}
		catch (RuntimeException ex) {
			giveUp(taken, ex);
		}
	}

	private Optional<BillingRun> count(BillingRun run) {
		return (run.cursor() != null) ? Optional.of(run)
				: this.runs.count(run, this.accounts.count(run.billingPeriod()));
	}

	private Optional<BillingRun> billNext(BillingRun run) {
		BilledPage page = this.accounts.billNext(run);
		Cursor next = page.next();
		return (next != null) ? this.runs.advance(run, page.billed(), next) : this.runs.complete(run, page.billed());
	}

	private void leave(BillingRun run) {
		if (run.status() == BillingRunStatus.RUNNING) {
			this.runs.release(run);
		}
		logger.info("Billing run {} is {}: {} accounts", run.period(), run.status(), run.done());
	}

	/// An outage only pauses a run: it is taken over when its lease is up, by us or by
	/// another instance.
	private void giveUp(BillingRun run, RuntimeException failure) {
		if (this.stopping || isOutage(failure)) {
			logger.warn("Billing run {} pauses: {}", run.period(), failure.getMessage());
			return;
		}
		logger.error("Billing run {} failed", run.period(), failure);
		this.runs.fail(run);
	}

	/// Looks at the causes too, for a failure on another thread arrives wrapped.
	private static boolean isOutage(Throwable failure) {
		return failure instanceof DataAccessException || failure instanceof MongoException
				|| failure instanceof UnavailableException
				|| (failure.getCause() != null && isOutage(failure.getCause()));
	}

}
