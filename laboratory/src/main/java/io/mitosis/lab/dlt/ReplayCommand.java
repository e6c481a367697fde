package io.mitosis.lab.dlt;

import java.io.PrintWriter;
import java.util.List;

import io.mitosis.lab.system.LabException;
import io.mitosis.lab.system.TargetOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Gives dead letters another try when what broke them is repaired.
@Command(name = "replay", description = "Put dead letters back into the topic they came from")
final class ReplayCommand implements Runnable {

	@Mixin
	private TargetOption system = new TargetOption();

	@Parameters(paramLabel = "TOPIC", description = "a dead-letter topic")
	private String topic = "";

	@ArgGroup(multiplicity = "1")
	private Choice choice = new Choice();

	@Spec
	private CommandSpec command = CommandSpec.create();

	@Override
	public void run() {
		String kafka = this.system.addresses().kafka();
		try (DeadLetters letters = new DeadLetters(kafka); Replays replays = new Replays(kafka)) {
			List<DeadLetter> chosen = letters.unreplayed(this.topic).stream().filter(this.choice::includes).toList();
			chosen.forEach((letter) -> refuseLostTopic(letter, letters));
			PrintWriter out = this.command.commandLine().getOut();
			replays.replay(chosen,
					(letter) -> out.printf("%s is back in %s%n", letter.place(), letter.originalTopic()));
			if (chosen.isEmpty()) {
				out.println(
						"Nothing of that waits in %s: what was replayed is not replayed again.".formatted(this.topic));
			}
		}
	}

	private static void refuseLostTopic(DeadLetter letter, DeadLetters letters) {
		if (!letters.isTopic(letter.originalTopic())) {
			throw new LabException(
					"%s came from %s, which does not exist".formatted(letter.place(), letter.originalTopic()));
		}
	}

	/// Which letters are meant.
	private static final class Choice {

		@Option(names = "--id", paramLabel = "ID", description = "the one event with this id, or at PARTITION:OFFSET")
		private @Nullable String id;

		@Option(names = "--all", description = "all that nobody has replayed")
		private boolean all;

		boolean includes(DeadLetter letter) {
			return this.all || letter.id().equals(this.id)
					|| Place.parse(letter.place().topic() + ":" + this.id).filter(letter.place()::equals).isPresent();
		}

	}

}
