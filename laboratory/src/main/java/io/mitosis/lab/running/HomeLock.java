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
public final class HomeLock implements AutoCloseable {

	private final FileChannel file;

	private HomeLock(FileChannel file) {
		this.file = file;
	}

	/// Takes the lock.
	///
	/// @throws LabException when another lab has it
	public static HomeLock take(Home home) {
		try {
			Files.createDirectories(home.folder());
			FileChannel file = FileChannel.open(home.folder().resolve("lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE);
			@Nullable FileLock lock = file.tryLock();
			if (lock == null) {
				file.close();
				throw new LabException(
						"Another ./lab is starting or stopping the system in %s: wait for it, or end it by Ctrl-C"
							.formatted(home.folder()));
			}
			return new HomeLock(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		try {
			this.file.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
