package io.mitosis.lab.fuzz;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.mitosis.lab.system.Home;
import org.jspecify.annotations.Nullable;

/// The first so many requests of a seed, less those that the journal has already.
///
/// @param home keeps the journal
/// @param origin the system
/// @param seed where all chance comes from
/// @param size how many requests in all
public record FuzzSoak(Home home, URI origin, long seed, int size) {

	/// Goes on with the last seed unless it is done, or another one is wanted.
	public static FuzzSoak of(Home home, URI origin, int size, @Nullable Long wanted) {
		List<Trial> trials = Journal.read(Journal.of(home));
		if (wanted == null && !trials.isEmpty()) {
			FuzzSoak last = new FuzzSoak(home, origin, trials.getLast().seed(), size);
			return last.missing().isEmpty() ? new FuzzSoak(home, origin, anySeed(), size) : last;
		}
		return new FuzzSoak(home, origin, (wanted != null) ? wanted : anySeed(), size);
	}

	private static long anySeed() {
		return new SecureRandom().nextInt(1, 1_000_000);
	}

	/// Sends what was not sent yet, and writes the outcome down.
	///
	/// @param progress hears how many are done
	public FuzzAccount run(IntConsumer progress) {
		List<Integer> missing = missing();
		if (!missing.isEmpty()) {
			Fuzz fuzz = new Fuzz(this.origin, this.home.checkout(), this.seed);
			AtomicInteger done = new AtomicInteger(this.size - missing.size());
			try (Journal journal = new Journal(file())) {
				fuzz.run(missing, (trial) -> {
					journal.write(trial);
					progress.accept(done.incrementAndGet());
				});
			}
		}
		return account();
	}

	/// What came of those that were sent so far.
	public FuzzAccount account() {
		return new FuzzAccount(Journal.read(file())
			.stream()
			.filter((trial) -> trial.seed() == this.seed && trial.number() < this.size)
			.toList());
	}

	private List<Integer> missing() {
		Set<Integer> made = account().trials().stream().map(Trial::number).collect(Collectors.toSet());
		return IntStream.range(0, this.size).filter((number) -> !made.contains(number)).boxed().toList();
	}

	private Path file() {
		return Journal.of(this.home);
	}

	/// A bar for people: redrawn in a terminal, a line now and then elsewhere.
	public IntConsumer bar(PrintWriter out, boolean live) {
		int rarely = live ? 1 : Math.max(1, this.size / 10);
		return (done) -> {
			if (done % rarely == 0 || done == this.size) {
				int full = done * 24 / this.size;
				out.print("%s[%s%s] %d of %d requests%s".formatted(live ? "\r\u001b[2K" : "", "#".repeat(full),
						".".repeat(24 - full), done, this.size, (live && done < this.size) ? "" : "\n"));
				out.flush();
			}
		};
	}

}
