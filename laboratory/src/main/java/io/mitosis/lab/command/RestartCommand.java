package io.mitosis.lab.command;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Stops and starts the instances of components, of each one after the other, so that somebody always serves.
@Command(name = "restart", description = "Restart components, of each one instance after the other")
public final class RestartCommand implements Runnable {

	@Mixin
	private final Session session = new Session();

	@Parameters(paramLabel = "NAME", arity = "1..*", description = "components or instances")
	private List<String> names = List.of();

	@Override
	public void run() {
		new Crew(this.session).restart(this.names);
	}

}
