package io.mitosis.lab.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Stops and starts the instances of a component, one after the other, so that somebody always serves.
@Command(name = "restart", description = "Restart a component, one instance after the other")
public final class RestartCommand implements Runnable {

	@Mixin
	private final Session session = new Session();

	@Parameters(paramLabel = "NAME", description = "a component or an instance")
	private String name = "";

	@Override
	public void run() {
		new Crew(this.session).restart(this.name);
	}

}
