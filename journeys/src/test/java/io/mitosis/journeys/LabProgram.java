package io.mitosis.journeys;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.mitosis.lab.system.Home;

/// The program behind `./lab`, run as a person runs it: as a process, on a home of its own.
final class LabProgram {

	private static final int PATIENCE_MINUTES = 8;

	private final Home home;

	private final Map<String, String> environment;

	LabProgram(Home home) {
		this(home, Map.of());
	}

	private LabProgram(Home home, Map<String, String> environment) {
		this.home = home;
		this.environment = environment;
	}

	/// The same with more variables, which what it starts inherits.
	LabProgram with(Map<String, String> variables) {
		Map<String, String> all = new HashMap<>(this.environment);
		all.putAll(variables);
		return new LabProgram(this.home, all);
	}

	/// Runs a command that must succeed, and returns what it printed.
	String run(String... arguments) {
		Result result = attempt(arguments);
		if (result.exit() != 0) {
			throw new AssertionError(
					"lab %s ended with %d: %s".formatted(String.join(" ", arguments), result.exit(), result.output()));
		}
		return result.output();
	}

	/// Starts a command that waits for somebody; its output can be read meanwhile.
	Process begin(String... arguments) {
		try {
			return builder(arguments).start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/// Runs a command that may fail.
	Result attempt(String... arguments) {
		try {
			// a file, not a pipe: what the command leaves running would keep a pipe open
			Path output = Files.createTempFile("lab", ".out");
			Process process = builder(arguments).redirectOutput(output.toFile()).start();
			if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
				process.destroy();
			}
			Result result = new Result(process.waitFor(), Files.readString(output));
			Files.delete(output);
			return result;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private ProcessBuilder builder(String... arguments) {
		Path root = this.home.checkout().root();
		ProcessBuilder builder = new ProcessBuilder(Stream.concat(java(root), Stream.of(arguments)).toList());
		builder.environment().put("MITOSIS_HOME", this.home.folder().toString());
		builder.environment().put("MITOSIS_TARGET", Chosen.TARGET.toString());
		Chosen.withoutForeignOrigin(builder.environment());
		builder.environment().putAll(this.environment);
		return builder.redirectErrorStream(true);
	}

	/// With the flags of `./lab`, by which a short command takes half the time.
	private static Stream<String> java(Path root) {
		Path target = root.resolve("laboratory/target");
		String classPath = target.resolve("laboratory.jar") + File.pathSeparator + target.resolve("lib")
				+ File.separator + "*";
		return Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
				"-XX:+UseSerialGC", "-Xshare:auto", "-Xlog:disable", "-Xlog:all=off", "-XX:+AutoCreateSharedArchive",
				"-XX:SharedArchiveFile=" + target.resolve("lab.jsa"), "--enable-native-access=ALL-UNNAMED",
				"-Dmitosis.checkout=" + root, "-cp", classPath, "io.mitosis.lab.Lab");
	}

	/// How a command ended.
	record Result(int exit, String output) {

	}

}
