package io.mitosis.lab.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Whole folders at a time.
public final class Folders {

	private Folders() {
	}

	/// Deletes a folder with all that is in it; links in it are deleted, not followed.
	public static void delete(Path folder) {
		if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
			return;
		}
		try (Stream<Path> all = Files.walk(folder)) {
			for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(path);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/// The files of a folder by name.
	public static List<Path> list(Path folder) {
		if (!Files.exists(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/// Makes `link` another way to `folder`: a link where the file system has them, else
	/// a copy.
	public static void link(Path link, Path folder) {
		try {
			delete(link);
			Files.createSymbolicLink(link, folder);
		}
		catch (IOException | UnsupportedOperationException ex) {
			copy(folder, link);
		}
	}

	private static void copy(Path from, Path to) {
		try (Stream<Path> all = Files.walk(from)) {
			for (Path path : all.toList()) {
				Files.copy(path, to.resolve(from.relativize(path).toString()));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
