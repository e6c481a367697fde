package io.mitosis.lab.tool;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import io.mitosis.lab.process.Child;
import io.mitosis.lab.system.LabException;

/// A program that works without a terminal and ends by itself; it inherits our environment.
///
/// @param name what people call it
/// @param program where it is
/// @param folder where it runs
/// @param variables what it is told besides what we were told
public record Tool(String name, Path program, Path folder, Map<String, String> variables) {

	/// A program that runs where we do.
	Tool(String name, Path program) {
		this(name, program, Path.of("").toAbsolutePath(), Map.of());
	}

	/// The same program elsewhere, told more.
	public Tool in(Path folder, Map<String, String> variables) {
		return new Tool(this.name, this.program, folder, variables);
	}

	/// Runs it.
	public Answer run(List<String> arguments) {
		return run(arguments, "");
	}

	/// Runs it.
	public Answer run(String... arguments) {
		return run(List.of(arguments));
	}

	/// Runs it with something to read on its standard input.
	public Answer run(List<String> arguments, String input) {
		try {
			Process process = process(Stream.concat(Stream.of(this.program.toString()), arguments.stream()).toList());
			CompletableFuture<String> out = reading(process.inputReader());
			CompletableFuture<String> err = reading(process.errorReader());
			write(input, process.getOutputStream());
			return new Answer(new Child(process).await(), out.join(), err.join());
		}
		catch (IOException ex) {
			throw new LabException("%s cannot be started".formatted(this.program), ex);
		}
	}

	/// Runs it where nothing but success makes sense.
	///
	/// @param what says in a few words what it is asked for
	/// @throws LabException if it fails, with what it complains about
	public Answer require(String what, List<String> arguments) {
		return require(what, arguments, "");
	}

	/// The same with something to read on its standard input.
	public Answer require(String what, List<String> arguments, String input) {
		Answer answer = run(arguments, input);
		if (!answer.succeeded()) {
			throw new LabException("%s failed: %s".formatted(what, answer.complaint()));
		}
		return answer;
	}

	private Process process(List<String> command) throws IOException {
		ProcessBuilder builder = new ProcessBuilder(command).directory(this.folder.toFile());
		builder.environment().putAll(this.variables);
		return builder.start();
	}

	private static CompletableFuture<String> reading(Reader reader) {
		return CompletableFuture.supplyAsync(() -> all(reader), (task) -> Thread.ofPlatform().daemon().start(task));
	}

	private static String all(Reader reader) {
		try (reader) {
			return reader.readAllAsString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/// A program that reads nothing may have ended before it was written to.
	private static void write(String input, OutputStream stream) {
		try (stream) {
			stream.write(input.getBytes(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			return;
		}
	}

}
