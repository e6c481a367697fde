package io.mitosis.lab.mongo;

import picocli.CommandLine.Command;

/// What concerns the database, one subcommand each.
@Command(name = "mongodb", description = "Get a real MongoDB instead of the stand-in",
		subcommands = InstallCommand.class)
public final class MongodbCommand {

}
