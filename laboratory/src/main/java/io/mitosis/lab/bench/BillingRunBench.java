package io.mitosis.lab.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import io.mitosis.lab.client.Answer;
import io.mitosis.lab.lag.Lag;
import io.mitosis.lab.process.Pause;
import io.mitosis.lab.system.Addresses;
import io.mitosis.lab.system.LabException;
import org.bson.Document;
import org.bson.conversions.Bson;

/// Bills accounts of nobody for a month long gone, so that nobody else is billed with them: a run takes all who paid
/// before its month, and a month ahead would take everybody.
final class BillingRunBench implements AutoCloseable {

	static final String LIMIT = """
			Limited by one page of 50 accounts after the other, 4 at once; each invoice is a look for the last number \
			and an insert that waits for the journal. Up to 1 s goes by before an instance takes the run.""";

	private static final String PERIOD = "2000-02";

	private static final Instant PAYING_SINCE = Instant.parse("2000-01-15T00:00:00Z");

	/// Whatever becomes of the accounts, they keep this; nobody else has it.
	private static final Bson SOWN = new Document("payingSince", Date.from(PAYING_SINCE));

	private static final Bson RUN = new Document("period", PERIOD);

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	private final Addresses addresses;

	private final Seedbed seedbed;

	private BillingRunBench(Addresses addresses) {
		this.addresses = addresses;
		this.seedbed = new Seedbed(addresses.mongodb());
	}

	/// Measures a running system and removes what it made, also that of a measurement
	/// that was broken off.
	/// @return the report, line by line
	static List<String> measure(Addresses addresses, int accounts) {
		try (BillingRunBench bench = new BillingRunBench(addresses)) {
			bench.clear();
			try {
				return bench.measure(accounts);
			}
			finally {
				bench.awaitQuiet();
				bench.clear();
			}
		}
	}

	private List<String> measure(int accounts) {
		Member ada = Member.named(this.addresses, "ada");
		this.seedbed.insert(Seed.ACCOUNTS, 0, accounts, (number) -> Seed.account(UUID.randomUUID(), PAYING_SINCE),
				SowingBar.of("accounts", accounts));
		Answer accepted = ada.send("POST", "/api/v1/billing-runs", Map.of("period", PERIOD));
		if (accepted.status() != 202) {
			throw new LabException("The billing run was answered by " + accepted.status());
		}
		Answer run = ada.await(accepted.header("Location").orElseThrow(),
				(answer) -> !answer.text("status").equals("RUNNING"), PATIENCE.plusMillis(200L * accounts));
		Duration took = Duration.between(Instant.parse(run.text("startedAt")), Instant.parse(run.text("finishedAt")));
		int invoices = this.seedbed.count(Seed.INVOICES, RUN);
		return List.of("run of %,d accounts: %s".formatted(accounts, run.text("status")),
				Throughput.row("invoices", invoices, took), LIMIT,
				"Removed again, but for the events on the topic: ./lab audit misses their messages until ./lab reset.");
	}

	/// Lets everybody handle the events first, for what is written after the removal
	/// would stay.
	private void awaitQuiet() {
		Document left = new Document("period", PERIOD).append("outbox.0", new Document("$exists", true));
		Instant end = Instant.now().plus(PATIENCE);
		while (this.seedbed.count(Seed.INVOICES, left) > 0 && Instant.now().isBefore(end)) {
			Pause.of(Duration.ofMillis(200));
		}
		try (Lag lag = new Lag(this.addresses.kafka())) {
			lag.awaitNone(PATIENCE);
		}
	}

	private void clear() {
		List<UUID> people = this.seedbed.ids(Seed.ACCOUNTS, SOWN);
		IntStream.iterate(0, (start) -> start < people.size(), (start) -> start + 1000).forEach((start) -> {
			Bson theirs = Seedbed.in("userId", people.subList(start, Math.min(start + 1000, people.size())));
			this.seedbed.remove(Seed.NOTIFICATIONS, theirs);
			this.seedbed.remove(Seed.INVOICES, theirs);
		});
		this.seedbed.remove(Seed.ACCOUNTS, SOWN);
		this.seedbed.remove(Seed.RUNS, RUN);
	}

	@Override
	public void close() {
		this.seedbed.close();
	}

}
