package io.mitosis.lab.soak;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import io.mitosis.lab.process.Pause;
import io.mitosis.lab.soak.Entry.Kind;
import io.mitosis.lab.system.LabException;

/// Restarts every part of a system once in good order, one by one, as whoever brings a new version does.
///
/// A round that was ended goes on with the parts whose turn did not come.
///
/// @param orchestrator restarts
/// @param ledger knows whose turn it was
record Round(Orchestrator orchestrator, Ledger ledger) {

	/// Between two, so that people meet the system whole, too.
	private static final Duration BREATH = Duration.ofSeconds(5);

	/// Those whose turn it is: all, or the rest of the round before.
	List<String> next() {
		Map<String, Long> turns = this.ledger.entries()
			.stream()
			.filter((entry) -> entry.kind() == Kind.RESTART)
			.collect(Collectors.groupingBy((entry) -> entry.word(0), Collectors.counting()));
		List<String> parts = this.orchestrator.parts();
		long least = parts.stream().mapToLong((part) -> turns.getOrDefault(part, 0L)).min().orElse(0);
		return parts.stream().filter((part) -> turns.getOrDefault(part, 0L) == least).toList();
	}

	/// Restarts them.
	///
	/// @param progress hears whose turn it is
	void run(List<String> parts, Consumer<String> progress) {
		for (String part : parts) {
			progress.accept(part);
			Pause.of(BREATH);
			restart(part);
		}
		Pause.of(BREATH);
	}

	void restart(String part) {
		this.ledger.write(Kind.RESTART, part);
		try {
			this.orchestrator.restart(part);
		}
		catch (LabException ex) {
			if (Thread.currentThread().isInterrupted()) {
				throw ex; // says nothing about the part
			}
			System.err.println(ex.sentence());
			this.ledger.write(Kind.NOT_BACK, part);
		}
	}

}
