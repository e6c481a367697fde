package io.mitosis.lab.command;

import java.util.List;

import io.mitosis.lab.system.LabException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Runs so many instances of services or of the gateway; several are scaled at the same time.
@Command(name = "scale", description = "Run N instances of each of these services, or of the gateway")
public final class ScaleCommand implements Runnable {

	@Mixin
	private final Session session = new Session();

	@Parameters(paramLabel = "SERVICE... N", arity = "2..*", hideParamSyntax = true,
			description = "which, and how many of each, from 0 to 9")
	private List<String> words = List.of();

	@Override
	public void run() {
		new Crew(this.session).scale(this.words.subList(0, this.words.size() - 1), count(this.words.getLast()));
	}

	private static int count(String word) {
		try {
			return Integer.parseInt(word);
		}
		catch (NumberFormatException ex) {
			throw new LabException("'%s' is no number of instances: ./lab scale user-service 2".formatted(word));
		}
	}

}
