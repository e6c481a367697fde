package io.mitosis.lab.bench;

import io.mitosis.lab.system.TargetOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Measures how many invoices a billing run issues per second.
@Command(name = "billing-run", description = "Measure a billing run, in invoices per second")
public final class BillingRunCommand implements Runnable {

	@Mixin
	private TargetOption system = new TargetOption();

	@Option(names = "--accounts", paramLabel = "COUNT",
			description = "how many accounts it bills (default: ${DEFAULT-VALUE})")
	private int accounts = 1000;

	@Override
	public void run() {
		BillingRunBench.measure(this.system.addresses(), this.accounts).forEach(System.out::println);
	}

}
