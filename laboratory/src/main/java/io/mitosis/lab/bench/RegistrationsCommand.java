package io.mitosis.lab.bench;

import io.mitosis.lab.system.TargetOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Measures how many people can register per second; those it makes stay.
@Command(name = "registrations", description = "Measure registrations per second, until 201 and until ACTIVE")
public final class RegistrationsCommand implements Runnable {

	@Mixin
	private TargetOption system = new TargetOption();

	@Option(names = "--count", paramLabel = "COUNT",
			description = "how many people register (default: ${DEFAULT-VALUE})")
	private int count = 40;

	@Option(names = "--clients", paramLabel = "N", description = "how many at a time (default: ${DEFAULT-VALUE})")
	private int clients = 4;

	@Override
	public void run() {
		RegistrationsBench.measure(this.system.addresses(), this.count, this.clients).forEach(System.out::println);
	}

}
