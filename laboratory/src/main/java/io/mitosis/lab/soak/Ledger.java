package io.mitosis.lab.soak;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

import io.mitosis.lab.system.LabException;

/// Every id that the system ever gave us, on disk before anything is done with it: an append-only file, which a kill -9
/// of ourselves leaves whole but for its last line.
public final class Ledger implements AutoCloseable {

	private final Path file;

	/// Not a channel, which an interrupted thread would close for everybody.
	private final FileOutputStream out;

	/// Of a file beside it, for whoever reads and closes the ledger would let go of its
	/// own lock.
	private final FileChannel lock;

	/// Opens a ledger to write on.
	///
	/// @throws LabException when somebody else writes on it
	public Ledger(Path file) {
		this.file = file;
		try {
			Files.createDirectories(file.getParent());
			this.lock = FileChannel.open(file.resolveSibling(file.getFileName() + ".lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE);
			if (isLockedByAnother()) {
				this.lock.close();
				throw new LabException("Another ./lab soak is running here: end it first, or use another --home");
			}
			this.out = new FileOutputStream(file.toFile(), true);
			append(System.lineSeparator()); // what a crash cut off ends here
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private boolean isLockedByAnother() throws IOException {
		try {
			return this.lock.tryLock() == null;
		}
		catch (OverlappingFileLockException ex) {
			return true;
		}
	}

	/// Writes a line; when it returns, the line is on disk.
	public synchronized void write(Entry.Kind kind, String... words) {
		try {
			append(new Entry(Instant.now().truncatedTo(ChronoUnit.MILLIS), kind, List.of(words)).line());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void append(String text) throws IOException {
		this.out.write(text.getBytes(StandardCharsets.UTF_8));
		this.out.getFD().sync();
	}

	/// All that was ever written.
	public List<Entry> entries() {
		return read(this.file);
	}

	/// All that was ever written to a file; nothing when there is none.
	public static List<Entry> read(Path file) {
		if (!Files.exists(file)) {
			return List.of();
		}
		try (Stream<String> lines = Files.lines(file)) {
			return lines.flatMap((line) -> Entry.parse(line).stream()).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		try {
			this.out.close();
			this.lock.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
