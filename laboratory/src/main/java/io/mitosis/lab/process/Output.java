package io.mitosis.lab.process;

import java.io.IOException;
import java.util.List;

/// What small programs of the operating system print.
final class Output {

	private Output() {
	}

	/// The lines of a program; none when it is missing or fails.
	static List<String> of(String... command) {
		try {
			Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
			try (var lines = process.inputReader()) {
				return lines.lines().toList();
			}
		}
		catch (IOException ex) {
			return List.of();
		}
	}

}
