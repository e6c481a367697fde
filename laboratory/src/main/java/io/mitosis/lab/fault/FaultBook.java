package io.mitosis.lab.fault;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

import io.mitosis.lab.infrastructure.Folders;
import io.mitosis.lab.system.Link;

/// Remembers in a folder what is broken, so that another terminal can heal it.
///
/// @param folder one file for each fault, by its name
public record FaultBook(Path folder) {

	private static final String SUFFIX = ".fault";

	/// Everything that is broken on purpose, by name.
	public List<ActiveFault> all() {
		return Folders.list(this.folder)
			.stream()
			.filter((file) -> file.toString().endsWith(SUFFIX))
			.flatMap((file) -> read(file).stream())
			.toList();
	}

	/// What all of them together make of a link.
	Quality effectOn(Link link) {
		return Quality.worst(all().stream().flatMap((fault) -> fault.effectOn(link).stream()));
	}

	/// The fault of this name, if it was caused.
	Optional<ActiveFault> find(String name) {
		return read(file(name));
	}

	void write(ActiveFault fault) {
		String lines = "since=%s%n".formatted(fault.since()) + fault.details()
			.entrySet()
			.stream()
			.map((detail) -> "%s=%s%n".formatted(detail.getKey(), detail.getValue()))
			.collect(Collectors.joining());
		try {
			Files.createDirectories(this.folder);
			Path unfinished = Files.writeString(this.folder.resolve(fault.name() + ".new"), lines);
			Files.move(unfinished, file(fault.name()), StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void delete(ActiveFault fault) {
		try {
			Files.deleteIfExists(file(fault.name()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Path file(String name) {
		return this.folder.resolve(name + SUFFIX);
	}

	private static Optional<ActiveFault> read(Path file) {
		try {
			Properties lines = new Properties();
			lines.load(new StringReader(Files.readString(file)));
			Map<String, String> details = lines.stringPropertyNames()
				.stream()
				.filter((name) -> !name.equals("since"))
				.collect(Collectors.toMap((name) -> name, lines::getProperty));
			String name = file.getFileName().toString();
			return Optional.of(new ActiveFault(name.substring(0, name.length() - SUFFIX.length()),
					Instant.parse(lines.getProperty("since")), details));
		}
		catch (NoSuchFileException ex) {
			return Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
