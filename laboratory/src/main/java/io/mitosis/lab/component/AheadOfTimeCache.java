package io.mitosis.lab.component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// The JDK's ahead-of-time cache of one program (JEP 514).
///
/// The JVM itself refuses a cache of other jars; the name keeps apart the flags and the JDKs.
///
/// @param file where it lies, beside the jars that it belongs to
public record AheadOfTimeCache(Path file) {

	static AheadOfTimeCache of(Path folder, String component, List<String> flags) {
		String key = Integer.toHexString((String.join(" ", flags) + Runtime.version()).hashCode());
		return new AheadOfTimeCache(folder.resolve("%s-%s.aot".formatted(component, key)));
	}

	List<String> flags(AheadOfTime wish) {
		return switch (wish) {
			case USE -> exists() ? List.of("-XX:AOTCache=" + this.file) : List.of();
			case TRAIN -> List.of("-XX:AOTCacheOutput=" + unfinished());
			case IGNORE -> List.of();
		};
	}

	/// Whether it was made.
	public boolean exists() {
		return Files.exists(this.file);
	}

	/// Takes the cache that a training wrote into use.
	///
	/// @return whether there was one
	public boolean finish() {
		try {
			if (!Files.exists(unfinished())) {
				return false;
			}
			Files.move(unfinished(), this.file, StandardCopyOption.ATOMIC_MOVE);
			return true;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Path unfinished() {
		return this.file.resolveSibling(this.file.getFileName() + ".new");
	}

}
