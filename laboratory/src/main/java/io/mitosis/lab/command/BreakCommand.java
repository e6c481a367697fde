package io.mitosis.lab.command;

import java.time.Duration;
import java.util.Optional;

import io.mitosis.lab.fault.ActiveFault;
import io.mitosis.lab.fault.Catalogue;
import io.mitosis.lab.fault.Fault;
import io.mitosis.lab.fault.Trouble;
import io.mitosis.lab.process.Pause;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Breaks something on purpose; without a name it lists what can be broken, and what is.
@Command(name = "break", description = "Break something on purpose: kafka-away, mongo-frozen, user-service-away ...")
public final class BreakCommand implements Runnable {

	@Mixin
	private final Session session = new Session();

	@Parameters(paramLabel = "NAME", arity = "0..1", description = "which fault; without it all are listed")
	private @Nullable String name;

	@Option(names = "--for", paramLabel = "TIME", description = "heal it after 30s, 2m ...; Ctrl-C heals it at once")
	private @Nullable String time;

	@Override
	public void run() {
		Trouble trouble = this.session.trouble(this.session.progress());
		Catalogue catalogue = this.session.faults();
		if (this.name == null) {
			catalogue.all().forEach((fault) -> list(fault, catalogue, trouble.active(fault.name())));
			return;
		}
		Optional<Duration> wait = Optional.ofNullable(this.time).map(Durations::parse);
		Fault fault = catalogue.named(this.name);
		Undo undo = Undo.prepare();
		trouble.cause(fault);
		this.session.out().printf("%s: %s%n", fault.name(), fault.sentence());
		this.session.out().flush();
		wait.ifPresent((duration) -> pass(duration, fault, trouble, undo));
		undo.forget();
	}

	private void list(Fault fault, Catalogue catalogue, Optional<ActiveFault> active) {
		String state = active.map((one) -> "BROKEN since " + Durations.since(one.since()))
			.orElse(catalogue.isPossible(fault) ? "" : "needs ./lab up --faults");
		this.session.out().printf("%-40s %-66s %s%n", fault.name(), fault.sentence(), state);
	}

	private void pass(Duration duration, Fault fault, Trouble trouble, Undo undo) {
		Runnable heal = () -> trouble.active(fault.name()).ifPresent((active) -> {
			trouble.heal(active);
			this.session.out().printf("%s: healed%n", fault.name());
		});
		undo.during(() -> Pause.of(duration), heal);
		heal.run();
	}

}
