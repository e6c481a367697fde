package io.mitosis.lab.dlt;

import java.io.PrintWriter;

import io.mitosis.lab.system.TargetOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Shows the letters of a topic as one line each, or one letter whole.
@Command(name = "show", description = "Show the dead letters of a topic, or one of them whole")
final class ShowCommand implements Runnable {

	@Mixin
	private TargetOption system = new TargetOption();

	@Parameters(paramLabel = "TOPIC[:PARTITION:OFFSET]", description = "a dead-letter topic, or one place in it")
	private String what = "";

	@Spec
	private CommandSpec command = CommandSpec.create();

	@Override
	public void run() {
		PrintWriter out = this.command.commandLine().getOut();
		try (DeadLetters letters = new DeadLetters(this.system.addresses().kafka())) {
			Place.parse(this.what)
				.ifPresentOrElse((place) -> print(letters.at(place), out), () -> printAll(letters, out));
		}
	}

	private void printAll(DeadLetters letters, PrintWriter out) {
		letters.unreplayed(this.what)
			.forEach((letter) -> out.printf("%s  %s  %s  %s  %s%n", letter.place(), letter.since(),
					letter.id().isEmpty() ? "(no event)" : letter.id(), letter.type(), letter.cause()));
	}

	private static void print(DeadLetter letter, PrintWriter out) {
		out.printf("%-36s %s%n%-36s %s%n", "place", letter.place(), "key", letter.key());
		letter.headers().forEach((name, value) -> out.printf("%-36s %s%n", name, value.lines().findFirst().orElse("")));
		out.printf("%n%s%n", letter.payload());
	}

}
