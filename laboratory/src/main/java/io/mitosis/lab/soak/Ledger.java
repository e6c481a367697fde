package io.mitosis.lab.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
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

	private final FileChannel channel;

	/// Opens a ledger to write on.
	///
	/// @throws LabException when somebody else writes on it
	public Ledger(Path file) {
		this.file = file;
		try {
			Files.createDirectories(file.getParent());
			this.channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
			if (isLockedByAnother()) {
				throw new LabException("Another ./lab soak is running here: end it first, or use another --home");
			}
			append(System.lineSeparator()); // what a crash cut off ends here
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private boolean isLockedByAnother() throws IOException {
		try {
			return this.channel.tryLock() == null;
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
		ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
		while (bytes.hasRemaining()) {
			this.channel.write(bytes);
		}
		this.channel.force(false);
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
			this.channel.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
