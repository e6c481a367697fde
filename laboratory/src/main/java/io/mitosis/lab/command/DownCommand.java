package io.mitosis.lab.command;

import io.mitosis.lab.running.HomeLock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Stops the system, in whatever state it is.
@Command(name = "down", description = "Stop the system")
public final class DownCommand implements Runnable {

	@Mixin
	private final Session session = new Session();

	@Override
	public void run() {
		HomeLock.during(this.session.home(), () -> this.session.stopping(this.session.progress()).all());
	}

}
