package io.mitosis.lab;

import io.mitosis.lab.command.Completion;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command `./lab`; every subcommand is named here.
@Command(name = "lab", mixinStandardHelpOptions = true, versionProvider = Version.class,
		synopsisSubcommandLabel = "COMMAND", description = "Runs Mitosis as local processes: one cell becomes many.",
		subcommands = { Completion.class })
final class Lab {

	private Lab() {
	}

	public static void main(String[] arguments) {
		System.exit(commandLine().execute(arguments));
	}

	static CommandLine commandLine() {
		return new CommandLine(new Lab()).setExecutionExceptionHandler(new OneSentence())
			.setAbbreviatedOptionsAllowed(false);
	}

}
