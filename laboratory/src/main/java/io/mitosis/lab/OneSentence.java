package io.mitosis.lab;

import java.io.PrintWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import io.mitosis.lab.system.LabException;
import io.mitosis.lab.system.SystemOption;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// Turns what went wrong into one sentence; the stack trace of a defect goes to a log file.
final class OneSentence implements IExecutionExceptionHandler {

	@Override
	public int handleExecutionException(Exception failure, CommandLine command, ParseResult arguments) {
		command.getErr().println(sentence(failure));
		return 1;
	}

	private static String sentence(Exception failure) {
		return (failure instanceof LabException known) ? known.sentence()
				: "This should not have happened: %s (details in %s)".formatted(failure, record(failure));
	}

	private static String record(Exception failure) {
		Path log = new SystemOption().home().log("lab");
		try {
			Files.createDirectories(log.getParent());
			try (var out = new PrintWriter(
					Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND))) {
				failure.printStackTrace(out);
			}
			return log.toString();
		}
		catch (IOException ex) {
			return "no log, for %s cannot be written".formatted(log);
		}
	}

}
