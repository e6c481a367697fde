package io.mitosis.lab.rollout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Images that may be others on the node than in its pods, because `up` was interrupted between the copy and the restart.
///
/// @param file keeps their names until the pods are replaced
record Renewals(Path file) {

	/// Those of an earlier run.
	List<String> due() {
		try {
			return Files.exists(this.file) ? Files.readAllLines(this.file) : List.of();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/// From now on these are due.
	void become(List<String> images) {
		try {
			Files.createDirectories(this.file.getParent());
			Files.write(this.file, images);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
