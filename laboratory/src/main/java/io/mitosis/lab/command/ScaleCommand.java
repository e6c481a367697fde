package io.mitosis.lab.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Runs so many instances of a service.
@Command(name = "scale", description = "Run N instances of a service")
public final class ScaleCommand implements Runnable {

	@Mixin
	private final Session session = new Session();

	@Parameters(index = "0", paramLabel = "SERVICE")
	private String name = "";

	@Parameters(index = "1", paramLabel = "N", description = "how many, from 0 to 9")
	private int count;

	@Override
	public void run() {
		new Crew(this.session).scale(this.name, this.count);
	}

}
