package io.mitosis.lab.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// A folder of the user, shared by all checkouts and homes; an entry is there whole or not at all.
///
/// @param folder where it is
public record Cache(Path folder) {

	/// `MITOSIS_CACHE`, else where this operating system keeps caches.
	public static Cache of(Map<String, String> environment) {
		return new Cache(variable(environment, "MITOSIS_CACHE").map(Path::of)
			.orElseGet(() -> standard(environment).resolve("mitosis"))
			.toAbsolutePath());
	}

	private static Path standard(Map<String, String> environment) {
		Path user = Path.of(System.getProperty("user.home"));
		String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
		if (system.startsWith("mac")) {
			return user.resolve("Library/Caches");
		}
		return variable(environment, system.startsWith("windows") ? "LOCALAPPDATA" : "XDG_CACHE_HOME").map(Path::of)
			.orElseGet(() -> user.resolve(".cache"));
	}

	private static Optional<String> variable(Map<String, String> environment, String name) {
		return Optional.ofNullable(environment.get(name)).filter((value) -> !value.isBlank());
	}

	/// The folder of an entry, made first if nobody else has made it.
	///
	/// @param name the entry, with the version in its name
	/// @param maker fills a folder that is not yet in its place
	public Path get(String name, Consumer<Path> maker) {
		Path entry = this.folder.resolve(name);
		if (!Files.exists(entry)) {
			make(name, entry, maker);
		}
		return entry;
	}

	private void make(String name, Path entry, Consumer<Path> maker) {
		try {
			Files.createDirectories(this.folder);
			Path lock = this.folder.resolve(name + ".lock");
			try (FileChannel file = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
				file.lock();
				if (!Files.exists(entry)) {
					Path unfinished = this.folder.resolve(name + ".unfinished");
					Folders.delete(unfinished);
					Files.createDirectories(unfinished);
					maker.accept(unfinished);
					Files.move(unfinished, entry, StandardCopyOption.ATOMIC_MOVE);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
