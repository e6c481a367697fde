package io.mitosis.lab.bench;

import io.mitosis.lab.system.TargetOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Measures how registrations travel the running system; the people it makes stay.
@Command(name = "registration", description = "Time registrations until ACTIVE and until the mail")
public final class RegistrationCommand implements Runnable {

	@Mixin
	private TargetOption system = new TargetOption();

	@Option(names = "-n", paramLabel = "COUNT", description = "how many people register (default: ${DEFAULT-VALUE})")
	private int count = 20;

	@Override
	public void run() {
		RegistrationBench.measure(this.system.addresses(), this.count).lines().forEach(System.out::println);
	}

}
