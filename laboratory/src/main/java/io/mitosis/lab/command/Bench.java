package io.mitosis.lab.command;

import picocli.CommandLine.Command;

/// Measurements of the running system, one subcommand each.
@Command(name = "bench", description = "Measure the system", subcommands = {})
public final class Bench {

}
