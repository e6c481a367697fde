package io.mitosis.billing.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

import io.mitosis.defaults.paging.Cursor;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/// The runs, each step of which is one conditional update: whoever comes too late changes nothing.
@Repository
class BillingRuns {

	private static final FindAndModifyOptions CHANGED = FindAndModifyOptions.options().returnNew(true);

	private final MongoOperations mongo;

	private final Clock clock;

	private final Duration lease;

	BillingRuns(MongoOperations mongo, Clock clock, BillingRunProperties properties) {
		this.mongo = mongo;
		this.clock = clock;
		this.lease = properties.lease();
	}

	Optional<BillingRun> findById(UUID id) {
		return Optional.ofNullable(this.mongo.findById(id, BillingRun.class));
	}

	/// @return whether there was none
	boolean insert(BillingPeriod period) {
		try {
			this.mongo.insert(BillingRun.start(period, now()));
			return true;
		}
		catch (DuplicateKeyException ex) {
			return false;
		}
	}

	/// Lets a run start over that began before its period did, for plans may have begun
	/// since.
	boolean startOver(BillingPeriod period) {
		Criteria early = where("id").is(period.runId())
			.and("status")
			.is(BillingRunStatus.COMPLETED)
			.and("startedAt")
			.lt(period.start());
		return change(early, running().set("startedAt", now()).set("done", 0).unset("cursor")).isPresent();
	}

	/// Lets a failed run go on where it stopped.
	boolean retry(BillingPeriod period) {
		Criteria failed = where("id").is(period.runId()).and("status").is(BillingRunStatus.FAILED);
		return change(failed, running()).isPresent();
	}

	/// Takes a run that nobody works on, if there is one.
	Optional<BillingRun> take() {
		Criteria left = where("status").is(BillingRunStatus.RUNNING).and("leaseUntil").lte(now());
		return change(left, prolong(new Update()).set("lease", UUID.randomUUID()));
	}

	/// @return empty, as with all that follow, when the lease is lost
	Optional<BillingRun> count(BillingRun run, long accounts) {
		return change(held(run), prolong(new Update()).set("accounts", accounts));
	}

	Optional<BillingRun> advance(BillingRun run, long billed, Cursor cursor) {
		return change(held(run), prolong(new Update()).set("done", run.done() + billed).set("cursor", cursor));
	}

	Optional<BillingRun> complete(BillingRun run, long billed) {
		long done = run.done() + billed;
		return change(held(run), finished(BillingRunStatus.COMPLETED).set("done", done).set("accounts", done));
	}

	Optional<BillingRun> fail(BillingRun run) {
		return change(held(run), finished(BillingRunStatus.FAILED));
	}

	/// Leaves a run to the others at once.
	void release(BillingRun run) {
		change(held(run), new Update().set("leaseUntil", now()));
	}

	private static Criteria held(BillingRun run) {
		return where("id").is(run.id()).and("status").is(BillingRunStatus.RUNNING).and("lease").is(run.lease());
	}

	private Update running() {
		return new Update().set("status", BillingRunStatus.RUNNING)
			.set("leaseUntil", now())
			.unset("lease")
			.unset("finishedAt");
	}

	private Update prolong(Update update) {
		return update.set("leaseUntil", now().plus(this.lease));
	}

	private Update finished(BillingRunStatus status) {
		return new Update().set("status", status).set("finishedAt", now());
	}

	private Optional<BillingRun> change(Criteria condition, Update update) {
		return Optional.ofNullable(this.mongo.findAndModify(query(condition), update, CHANGED, BillingRun.class));
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

}
