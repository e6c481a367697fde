package io.mitosis.lab.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Remembers a process and its port across our own runs: one line, `PID BIRTH PORT`.
///
/// @param file where it is remembered
public record PidFile(Path file) {

	/// What is remembered, alive or not; empty as well when the file cannot be
	/// understood.
	public Optional<Remembered> read() {
		try {
			String[] words = Files.readString(this.file).strip().split(" ");
			return Optional
				.of(new Remembered(new ProcessId(Long.parseLong(words[0]), words[1]), Integer.parseInt(words[2])));
		}
		catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException ex) {
			return Optional.empty();
		}
	}

	/// Remembers a process.
	public void write(ProcessId process, int port) {
		try {
			Files.createDirectories(this.file.getParent());
			Files.writeString(this.file, "%d %s %d%n".formatted(process.pid(), process.birth(), port));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/// Forgets the process.
	public void delete() {
		try {
			Files.deleteIfExists(this.file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/// A process and its port.
	public record Remembered(ProcessId process, int port) {
	}

}
