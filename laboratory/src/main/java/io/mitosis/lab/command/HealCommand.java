package io.mitosis.lab.command;

import java.util.List;

import io.mitosis.lab.fault.ActiveFault;
import io.mitosis.lab.fault.Trouble;
import io.mitosis.lab.system.LabException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Heals what was broken on purpose.
@Command(name = "heal", description = "Heal what ./lab break broke: one fault, or all")
public final class HealCommand implements Runnable {

	@Mixin
	private final Session session = new Session();

	@Parameters(paramLabel = "NAME", arity = "0..1", description = "which fault; without it all of them")
	private @Nullable String name;

	@Override
	public void run() {
		Trouble trouble = this.session.trouble(this.session.progress());
		List<ActiveFault> faults = (this.name != null) ? List.of(active(trouble, this.name)) : trouble.active();
		if (faults.isEmpty()) {
			this.session.out().println("Nothing is broken.");
		}
		faults.forEach((fault) -> {
			trouble.heal(fault);
			this.session.out().printf("%s: healed%n", fault.name());
		});
	}

	private ActiveFault active(Trouble trouble, String name) {
		return trouble.active(name)
			.orElseThrow(() -> new LabException(
					"%s is not broken; ./lab break lists what is".formatted(this.session.faults().named(name).name())));
	}

}
