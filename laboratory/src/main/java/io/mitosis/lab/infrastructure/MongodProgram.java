package io.mitosis.lab.infrastructure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

import io.mitosis.lab.process.Programs;

/// MongoDB's server on this machine: on the PATH, else as `./lab mongodb install` left it in the cache.
public final class MongodProgram {

	private static final String NAME = "mongod";

	private MongodProgram() {
	}

	/// The program, empty when this machine has none.
	public static Optional<Path> find() {
		return Programs.find(NAME).or(() -> in(Cache.of(System.getenv())));
	}

	/// The program in a cache; of several the newest.
	public static Optional<Path> in(Cache cache) {
		return Folders.list(cache.folder())
			.stream()
			.filter((entry) -> entry.getFileName().toString().matches(NAME + "-[\\d.]+"))
			.flatMap(MongodProgram::candidates)
			.filter(Files::isExecutable)
			.reduce((older, newer) -> newer);
	}

	private static Stream<Path> candidates(Path entry) {
		return Stream.of(entry.resolve(NAME + ".exe"), entry.resolve(NAME));
	}

}
