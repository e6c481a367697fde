package io.mitosis.lab.audit;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import io.mitosis.lab.system.TargetOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Says of each invariant whether it holds; exits with 1 when one is broken.
@Command(name = "audit", description = "Check what must be true across all services")
public final class AuditCommand implements Callable<Integer> {

	@Mixin
	private TargetOption system = new TargetOption();

	@Option(names = "--patience", paramLabel = "SECONDS",
			description = "how long a breach must last to count (default: ${DEFAULT-VALUE})")
	private int patience = 5;

	@Option(names = "--grace", paramLabel = "SECONDS",
			description = "how long something may be under way (default: ${DEFAULT-VALUE})")
	private int grace = 60;

	@Override
	public Integer call() {
		Map<Invariant, List<String>> result = Audit.of(this.system.addresses(), Duration.ofSeconds(this.grace),
				Duration.ofSeconds(this.patience));
		result.forEach(AuditCommand::print);
		return result.values().stream().allMatch(List::isEmpty) ? 0 : 1;
	}

	private static void print(Invariant invariant, List<String> breaches) {
		String mark = breaches.isEmpty() ? "@|green holds |@" : "@|bold,red BROKEN|@";
		System.out.println(Ansi.AUTO.string(mark) + "  " + invariant.sentence());
		breaches.forEach((breach) -> System.out.println("        " + breach));
	}

}
