package io.mitosis.lab.soak;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

import io.mitosis.lab.lag.Lag;
import io.mitosis.lab.process.Pause;
import io.mitosis.lab.system.Addresses;

/// Waits for quiet, then holds the ledger against the system; believes only what stays wrong.
///
/// @param addresses where the system is
/// @param patience how long something may be under way
public record Examination(Addresses addresses, Duration patience) {

	private static final Duration GLANCE = Duration.ofSeconds(1);

	/// Looks until all is well or patience ends.
	public Statement of(List<Entry> entries) {
		try (Lag lag = new Lag(this.addresses.kafka())) {
			lag.awaitNone(this.patience);
		}
		Accounting accounting = new Accounting(entries);
		SystemEvidence system = new SystemEvidence(this.addresses);
		Supplier<Statement> look = () -> new Statement(entries, accounting.fates(system.read()));
		Instant end = Instant.now().plus(this.patience);
		Statement statement = look.get();
		while (statement.fates().stream().anyMatch((fate) -> !fate.isGood()) && Instant.now().isBefore(end)) {
			Pause.of(GLANCE);
			statement = look.get();
		}
		return statement;
	}

}
