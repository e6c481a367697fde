package io.mitosis.lab.demo;

import java.util.List;

import io.mitosis.lab.data.Databases;
import io.mitosis.lab.events.EventLog;
import io.mitosis.lab.system.Addresses;
import io.mitosis.lab.system.Target;
import io.mitosis.lab.system.TargetOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Lets something happen through the gateway and tells each hop; needs the system up.
@Command(name = "demo", description = "Play a story through all services and tell what happens behind it")
public final class DemoCommand implements Runnable {

	@Mixin
	private TargetOption system = new TargetOption();

	@Parameters(paramLabel = "STORY", arity = "0..*",
			description = "${COMPLETION-CANDIDATES} (default: all, about a minute)")
	private List<Tale> tales = List.of();

	@Override
	public void run() {
		Addresses addresses = this.system.addresses();
		Narrator narrator = new Narrator(System.out, Ansi.AUTO);
		try (EventLog log = new EventLog(addresses.kafka()).fromNow();
				Databases databases = new Databases(addresses.mongodb())) {
			Stage stage = new Stage(narrator, addresses, log);
			List<Tale> chosen = this.tales.isEmpty() ? List.of(Tale.values()) : this.tales;
			List<Story> stories = chosen.stream().map((tale) -> story(tale, stage, databases)).toList();
			stories.forEach(Story::play);
			suggest(narrator, stories.getFirst().person(), this.system.target());
		}
	}

	private static Story story(Tale tale, Stage stage, Databases databases) {
		return switch (tale) {
			case registration -> new RegistrationStory(stage);
			case refusal -> new RefusalStory(stage);
			case dunning -> new DunningStory(stage);
			case closing -> new ClosingStory(stage, databases);
		};
	}

	private static void suggest(Narrator narrator, String person, Target target) {
		String option = target.isLocal() ? "" : " --target " + target;
		narrator.title("Now try");
		narrator.suggest("./lab follow " + person + option, "");
		narrator.suggest("./lab events -f" + option, "in a second terminal, and the demo again");
		narrator.suggest(target.kill("billing-service"), "then the demo: who notices?");
		narrator.suggest(target.restart("billing-service"), "then follow: it catches up");
		narrator.suggest("./lab audit" + option, "is everything where it belongs?");
	}

	/// The stories by the names that people type.
	enum Tale {

		registration, refusal, dunning, closing

	}

}
