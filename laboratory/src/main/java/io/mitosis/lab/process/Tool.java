package io.mitosis.lab.process;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import io.mitosis.lab.system.LabException;

/// A program of others, such as `docker compose`, run to its end for what it prints.
///
/// @param folder where it runs
/// @param command the program and what each call begins with
public record Tool(Path folder, List<String> command) {

	public Tool {
		command = List.copyOf(command);
	}

	/// A program that runs in a folder.
	public Tool(Path folder, String... command) {
		this(folder, List.of(command));
	}

	/// The lines that it prints.
	///
	/// @throws LabException when it is missing, with its last words when it fails
	public List<String> run(String... arguments) {
		List<String> all = Stream.concat(this.command.stream(), Stream.of(arguments)).toList();
		try {
			// files, not pipes: whoever waits for two of them waits forever
			Path out = Files.createTempFile("tool", ".out");
			Path err = Files.createTempFile("tool", ".err");
			try {
				Process process = new ProcessBuilder(all).directory(this.folder.toFile())
					.redirectOutput(out.toFile())
					.redirectError(err.toFile())
					.start();
				int exit = new Child(process).await();
				if (exit != 0) {
					throw new LabException(
							"%s ended with %d: %s".formatted(String.join(" ", all), exit, lastWords(err, out)));
				}
				return lines(out);
			}
			finally {
				Files.delete(out);
				Files.delete(err);
			}
		}
		catch (IOException ex) {
			throw new LabException("%s cannot be run: is it installed and on the PATH?".formatted(all.getFirst()), ex);
		}
	}

	private static String lastWords(Path err, Path out) throws IOException {
		return Stream.concat(lines(out).stream(), lines(err).stream())
			.reduce((before, last) -> last)
			.orElse("it says nothing");
	}

	private static List<String> lines(Path file) throws IOException {
		return Files.readString(file, Charset.defaultCharset()).lines().filter((line) -> !line.isBlank()).toList();
	}

}
