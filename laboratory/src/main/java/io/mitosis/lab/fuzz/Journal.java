package io.mitosis.lab.fuzz;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

import io.mitosis.lab.system.Home;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// All trials that were ever made in a home, one JSON object on each line; a kill costs no more than its last line.
final class Journal implements AutoCloseable {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final BufferedWriter out;

	Journal(Path file) {
		try {
			Files.createDirectories(file.getParent());
			this.out = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
			this.out.newLine(); // what a kill cut off ends here
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/// Where a home keeps it: with the data, so that both are forgotten together.
	static Path of(Home home) {
		return home.data("fuzz").resolve("journal");
	}

	synchronized void write(Trial trial) {
		try {
			this.out.write(JSON.writeValueAsString(trial));
			this.out.newLine();
			this.out.flush();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/// What is written, in its order.
	static List<Trial> read(Path file) {
		if (!Files.exists(file)) {
			return List.of();
		}
		try (Stream<String> lines = Files.lines(file)) {
			return lines.filter((line) -> !line.isBlank()).flatMap(Journal::trial).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Stream<Trial> trial(String line) {
		try {
			return Stream.of(JSON.readValue(line, Trial.class));
		}
		catch (JacksonException ex) {
			return Stream.empty();
		}
	}

	@Override
	public void close() {
		try {
			this.out.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
