package io.mitosis.lab.command;

import java.util.List;

import io.mitosis.lab.component.AheadOfTimeCache;
import io.mitosis.lab.running.Training;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Makes the JDK's ahead-of-time caches, so that later starts take about half the time.
///
/// It trains in a home of its own, so a system may be up meanwhile.
@Command(name = "warm", description = "Make ahead-of-time caches (minutes, 1 GB of disk), for starts in half the time")
public final class WarmCommand implements Runnable {

	@Mixin
	private final Session session = new Session();

	@Override
	public void run() {
		Training training = new Training(this.session.aside("warm"), this.session.components(),
				this.session.progress());
		List<AheadOfTimeCache> made = training.run();
		made.forEach((cache) -> this.session.out().println("made " + cache.file()));
		if (made.isEmpty()) {
			this.session.out().println("All caches are there and fit.");
		}
	}

}
