package io.mitosis.lab.running;

import java.time.Duration;
import java.util.List;

import io.mitosis.lab.component.AheadOfTime;
import io.mitosis.lab.component.AheadOfTimeCache;
import io.mitosis.lab.component.Components;
import io.mitosis.lab.component.Workplace;
import io.mitosis.lab.infrastructure.Folders;
import io.mitosis.lab.system.Home;

/// Makes ahead-of-time caches by running a whole system once, in a home and on ports of its own.
///
/// @param workplace the home of the training
/// @param components what is trained
/// @param progress hears of it
public record Training(Workplace workplace, Components components, Progress progress) {

	/// What is recorded runs several times slower.
	private static final Duration PATIENCE = Duration.ofMinutes(15);

	/// A process writes its cache when it ends, and all do so at once.
	private static final Duration GRACE = Duration.ofMinutes(10);

	/// Runs the system and stops it.
	///
	/// @return the caches that were made
	public List<AheadOfTimeCache> run() {
		Home home = this.workplace.home();
		Stopping stopping = new Stopping(new RunningSystem(home, this.components), this.progress, GRACE);
		stopping.all();
		Folders.delete(home.folder());
		SystemStart start = new SystemStart(this.workplace.with(AheadOfTime.TRAIN), this.components, this.progress,
				PATIENCE);
		start.check();
		start.build();
		try {
			start.run();
		}
		finally {
			stopping.all();
		}
		List<AheadOfTimeCache> made = this.components.all()
			.stream()
			.flatMap((component) -> component.caches(this.workplace).stream())
			.flatMap((folder) -> AheadOfTimeCache.finish(folder).stream())
			.toList();
		Folders.delete(home.folder());
		return made;
	}

}
