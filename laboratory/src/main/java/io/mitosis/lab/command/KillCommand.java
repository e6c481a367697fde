package io.mitosis.lab.command;

import java.time.Duration;
import java.util.List;

import io.mitosis.lab.running.RunningInstance;
import io.mitosis.lab.system.LabException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Ends one instance, politely or not, and leaves it dead.
@Command(name = "kill", description = "End one instance (SIGTERM, or SIGKILL with -9); ./lab start brings it back")
public final class KillCommand implements Runnable {

	private static final Duration DYING = Duration.ofSeconds(5);

	@Mixin
	private final Session session = new Session();

	@Option(names = "-9", description = "at once, without a chance to clean up")
	private boolean atOnce;

	@Parameters(paramLabel = "NAME", description = "a component (its first instance) or an instance")
	private String name = "";

	@Override
	public void run() {
		List<RunningInstance> alive = this.session.running()
			.named(this.name)
			.stream()
			.filter(RunningInstance::isAlive)
			.toList();
		if (alive.isEmpty()) {
			throw new LabException("%s is dead already: ./lab start %s".formatted(this.name, this.name));
		}
		RunningInstance first = alive.getFirst();
		if (this.atOnce) {
			first.process().kill();
			first.process().awaitEnd(DYING);
		}
		else {
			first.process().terminate();
		}
		this.session.out()
			.printf("%s (pid %d) got %s%s%n", first.name(), first.process().pid(), this.atOnce ? "SIGKILL" : "SIGTERM",
					(alive.size() > 1) ? ", the first of them" : "");
	}

}
