package io.mitosis.lab.component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

import io.mitosis.lab.infrastructure.Folders;

/// The JDK's ahead-of-time cache of one program (JEP 514).
///
/// The JVM itself refuses a cache of other jars; the name keeps apart the flags and the JDKs.
///
/// @param file where it lies, beside the jars that it belongs to
public record AheadOfTimeCache(Path file) {

	private static final String SUFFIX = ".aot";

	private static final String UNFINISHED = ".new";

	static AheadOfTimeCache of(Path folder, String component, List<String> flags) {
		String key = Integer.toHexString((String.join(" ", flags) + Runtime.version()).hashCode());
		return new AheadOfTimeCache(folder.resolve(component + "-" + key + SUFFIX));
	}

	List<String> flags(AheadOfTime wish) {
		return switch (wish) {
			case USE -> exists() ? List.of("-XX:AOTCache=" + this.file) : List.of();
			case TRAIN -> exists() ? flags(AheadOfTime.USE) : List.of("-XX:AOTCacheOutput=" + this.file + UNFINISHED);
			case IGNORE -> List.of();
		};
	}

	private boolean exists() {
		return Files.exists(this.file);
	}

	/// Takes the caches that a training wrote into use.
	///
	/// @return those that it wrote
	public static List<AheadOfTimeCache> finish(Path folder) {
		return Folders.list(folder)
			.stream()
			.filter((file) -> file.toString().endsWith(SUFFIX + UNFINISHED))
			.map(AheadOfTimeCache::finished)
			.toList();
	}

	private static AheadOfTimeCache finished(Path unfinished) {
		String name = unfinished.getFileName().toString();
		Path file = unfinished.resolveSibling(name.substring(0, name.length() - UNFINISHED.length()));
		try {
			return new AheadOfTimeCache(Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
