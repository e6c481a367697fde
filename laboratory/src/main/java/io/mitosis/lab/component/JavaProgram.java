package io.mitosis.lab.component;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.mitosis.lab.process.Launch;

/// A JVM, started for a quick start and a small memory rather than for the highest throughput.
final class JavaProgram {

	private static final List<String> FLAGS = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss512k",
			"-XX:+UseCompactObjectHeaders", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED");

	private final Workplace workplace;

	private final Instance instance;

	private final Path directory;

	private final Map<String, String> environment;

	private final List<String> flags = new ArrayList<>(FLAGS);

	private final List<String> ahead = new ArrayList<>();

	JavaProgram(Workplace workplace, Instance instance, Path directory, Map<String, String> environment) {
		this.workplace = workplace;
		this.instance = instance;
		this.directory = directory;
		this.environment = new HashMap<>(environment);
		// fewer arenas of glibc's malloc: 10 to 40 MB less per process
		this.environment.put("MALLOC_ARENA_MAX", "2");
	}

	/// The path of this JDK's `java`.
	static String java() {
		return Path.of(System.getProperty("java.home"), "bin", "java").toString();
	}

	JavaProgram heap(int mebibytes) {
		return flags("-Xmx%dm".formatted(mebibytes));
	}

	JavaProgram flags(String... more) {
		this.flags.addAll(List.of(more));
		return this;
	}

	/// Uses or makes the cache of this program that lies in a folder; call it when all
	/// flags are there.
	JavaProgram ahead(Path folder, String component) {
		this.ahead.addAll(AheadOfTimeCache.of(folder, component, this.flags).flags(this.workplace.ahead()));
		return this;
	}

	/// The process that runs a main class or `-jar` with arguments.
	Launch run(String... main) {
		List<String> command = new ArrayList<>(List.of(java(), "-Dmitosis.home=" + this.workplace.home().folder()));
		command.addAll(this.flags);
		command.addAll(this.ahead);
		command.addAll(List.of(main));
		return new Launch(command, this.directory, this.environment, this.workplace.home().log(this.instance.name()));
	}

}
