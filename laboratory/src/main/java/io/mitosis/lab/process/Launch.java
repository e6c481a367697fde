package io.mitosis.lab.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Everything that a process is given; nothing is inherited but where programs and folders are.
///
/// @param command the program and its arguments
/// @param directory where it runs
/// @param environment its variables
/// @param log the file that gets its output
public record Launch(List<String> command, Path directory, Map<String, String> environment, Path log) {

	public Launch {
		command = List.copyOf(command);
		environment = Map.copyOf(environment);
	}

}
