package io.mitosis.lab.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Starts again what was stopped, or died.
@Command(name = "start", description = "Start a component again that was stopped or died")
public final class StartCommand implements Runnable {

	@Mixin
	private final Session session = new Session();

	@Parameters(paramLabel = "NAME", description = "a component or an instance")
	private String name = "";

	@Override
	public void run() {
		new Crew(this.session).start(this.name);
	}

}
