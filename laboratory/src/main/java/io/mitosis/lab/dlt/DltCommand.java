package io.mitosis.lab.dlt;

import picocli.CommandLine.Command;

/// Looks after dead letters, one subcommand each.
@Command(name = "dlt", description = "See and replay dead letters: what a service could not handle",
		subcommands = { ListCommand.class, ShowCommand.class, ReplayCommand.class })
public final class DltCommand {

}
