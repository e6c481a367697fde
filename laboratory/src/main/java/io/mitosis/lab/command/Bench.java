package io.mitosis.lab.command;

import io.mitosis.lab.bench.RegistrationCommand;
import picocli.CommandLine.Command;

/// Measurements of the running system, one subcommand each.
@Command(name = "bench", description = "Measure the system",
		subcommands = { StartBenchCommand.class, RegistrationCommand.class })
public final class Bench {

}
