package io.mitosis.lab.bench;

import io.mitosis.lab.system.TargetOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Measures how many invoices can be paid per second; all that it makes stays.
@Command(name = "payments", description = "Measure payments per second, through the gateway")
public final class PaymentsCommand implements Runnable {

	@Mixin
	private TargetOption system = new TargetOption();

	@Option(names = "--count", paramLabel = "COUNT", description = "how many invoices (default: ${DEFAULT-VALUE})")
	private int count = 200;

	@Option(names = "--clients", paramLabel = "N", description = "how many at a time (default: ${DEFAULT-VALUE})")
	private int clients = 8;

	@Override
	public void run() {
		PaymentsBench.measure(this.system.addresses(), this.count, this.clients).forEach(System.out::println);
	}

}
