package io.mitosis.lab.tool;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.mitosis.lab.system.LabException;

/// The folders where programs are looked for.
///
/// @param path the folders, as in the variable PATH
public record Toolbox(String path) {

	/// What this process was given.
	public static Toolbox here() {
		return new Toolbox(System.getenv().getOrDefault("PATH", ""));
	}

	/// A program, empty when it is not installed.
	public Optional<Tool> find(String name) {
		return Arrays.stream(this.path.split(File.pathSeparator))
			.filter((folder) -> !folder.isBlank())
			.flatMap((folder) -> Stream.of(Path.of(folder, name), Path.of(folder, name + ".exe")))
			.filter(Files::isExecutable)
			.map((program) -> new Tool(name, program))
			.findFirst();
	}

	/// Programs that are all needed.
	///
	/// @param sources where a person gets each, by name
	/// @throws LabException with a sentence for each that is not installed
	public void require(Map<String, String> sources) {
		String missing = sources.entrySet()
			.stream()
			.filter((source) -> find(source.getKey()).isEmpty())
			.map((source) -> missing(source.getKey(), source.getValue()))
			.collect(Collectors.joining(System.lineSeparator()));
		if (!missing.isEmpty()) {
			throw new LabException(missing);
		}
	}

	/// A program.
	///
	/// @param source tells a person where to get it
	/// @throws LabException when it is not installed
	public Tool get(String name, String source) {
		return find(name).orElseThrow(() -> new LabException(missing(name, source)));
	}

	private static String missing(String name, String source) {
		return "%s is not on the PATH: install it from %s".formatted(name, source);
	}

}
