package io.mitosis.lab.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Stops all instances of a component, or one.
@Command(name = "stop", description = "Stop a component")
public final class StopCommand implements Runnable {

	@Mixin
	private final Session session = new Session();

	@Parameters(paramLabel = "NAME", description = "a component or an instance")
	private String name = "";

	@Override
	public void run() {
		new Crew(this.session).stop(this.name);
	}

}
