package io.mitosis.lab.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.mitosis.lab.system.LabException;

/// Starts processes that outlive us and that Ctrl-C does not reach.
///
/// A shell with job control puts its background job into a process group of its own and
/// tells its pid; `setsid`, where bash is missing, even into a session of its own.
public final class Launcher {

	private static final List<String> INHERITED = List.of("PATH", "HOME", "USER", "LANG", "LC_ALL", "TZ", "TMPDIR",
			"SystemRoot", "TEMP", "TMP", "USERPROFILE", "LOCALAPPDATA");

	private final boolean windows = File.separatorChar == '\\';

	/// Starts a process; its previous log is kept beside the new one as `NAME.log.1`.
	///
	/// @throws LabException if the process ends at once
	public ProcessId start(Launch launch) {
		try {
			rotate(launch.log());
			Files.createDirectories(launch.directory());
			long pid = this.windows ? direct(launch).pid() : apart(launch);
			return ProcessId.of(pid)
				.orElseThrow(() -> new LabException(
						"%s ended at once: see %s".formatted(launch.command().getFirst(), launch.log())));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/// Runs a program that ends by itself; Ctrl-C ends it with us.
	///
	/// @param what says in a few words what the program does
	/// @throws LabException if it fails
	public void run(String what, Launch launch) {
		try {
			rotate(launch.log());
			Files.createDirectories(launch.directory());
			if (new Child(direct(launch)).await() != 0) {
				throw new LabException("%s failed: see %s".formatted(what, launch.log()));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Process direct(Launch launch) throws IOException {
		return builder(launch, launch.command()).redirectErrorStream(true)
			.redirectOutput(Redirect.appendTo(launch.log().toFile()))
			.start();
	}

	private long apart(Launch launch) throws IOException {
		List<String> command = new ArrayList<>(
				Programs.find("bash").isPresent() ? List.of("bash", "-c", "set -m; \"$@\" >&2 & echo $!", "bash")
						: List.of("sh", "-c", "setsid \"$@\" >&2 & echo $!", "sh"));
		command.addAll(launch.command());
		Process shell = builder(launch, command).redirectError(Redirect.appendTo(launch.log().toFile())).start();
		try (var answer = shell.inputReader()) {
			String pid = answer.readLine();
			if (pid == null) {
				throw new LabException(
						"%s cannot be started: see %s".formatted(launch.command().getFirst(), launch.log()));
			}
			return Long.parseLong(pid.strip());
		}
	}

	private ProcessBuilder builder(Launch launch, List<String> command) {
		ProcessBuilder builder = new ProcessBuilder(command).directory(launch.directory().toFile())
			.redirectInput(new File(this.windows ? "NUL" : "/dev/null"));
		Map<String, String> environment = builder.environment();
		environment.keySet().retainAll(INHERITED);
		environment.putAll(launch.environment());
		return builder;
	}

	private static void rotate(Path log) throws IOException {
		Files.createDirectories(log.getParent());
		if (Files.exists(log)) {
			Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
		}
	}

}
