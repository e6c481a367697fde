package io.mitosis.lab.command;

import io.mitosis.lab.bench.BillingRunCommand;
import io.mitosis.lab.bench.EventsBenchCommand;
import io.mitosis.lab.bench.GatewayBenchCommand;
import io.mitosis.lab.bench.ObservabilityCommand;
import io.mitosis.lab.bench.PagesCommand;
import io.mitosis.lab.bench.PaymentsCommand;
import io.mitosis.lab.bench.RegistrationCommand;
import io.mitosis.lab.bench.RegistrationsCommand;
import picocli.CommandLine.Command;

/// Measurements of the running system, one subcommand each.
@Command(name = "bench", description = "Measure the system",
		subcommands = { StartBenchCommand.class, RegistrationCommand.class, RegistrationsCommand.class,
				PaymentsCommand.class, BillingRunCommand.class, EventsBenchCommand.class, PagesCommand.class,
				GatewayBenchCommand.class, ObservabilityCommand.class })
public final class Bench {

}
