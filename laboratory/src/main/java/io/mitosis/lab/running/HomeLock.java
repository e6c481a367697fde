package io.mitosis.lab.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

import io.mitosis.lab.system.Home;
import io.mitosis.lab.system.LabException;
import org.jspecify.annotations.Nullable;

/// Lets one lab at a time change what runs in a home; the operating system lets it go when lab dies.
public final class HomeLock {

	private HomeLock() {
	}

	/// Makes a change while nobody else makes one.
	///
	/// @throws LabException when another lab is about it
	public static void during(Home home, Runnable change) {
		try {
			Files.createDirectories(home.folder());
			try (FileChannel file = FileChannel.open(home.folder().resolve("lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE)) {
				@Nullable FileLock lock = file.tryLock();
				if (lock == null) {
					throw new LabException(
							"Another ./lab is starting or stopping the system in %s: wait for it, or end it by Ctrl-C"
								.formatted(home.folder()));
				}
				change.run();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
