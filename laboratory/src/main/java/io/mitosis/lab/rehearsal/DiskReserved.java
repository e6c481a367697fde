package io.mitosis.lab.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.mitosis.lab.process.Launch;
import io.mitosis.lab.process.Launcher;
import io.mitosis.lab.process.Programs;
import io.mitosis.lab.system.Home;

/// A file that takes so much of the disk, within a moment and without writing, that the rest would soon be gone, too.
///
/// Enough stays free for everybody to work on.
///
/// @param folder where it lies
/// @param log of the program that reserves it
record DiskReserved(Path folder, Path log) implements Cause {

	/// Of the whole disk.
	private static final double LEFT = 0.19;

	/// Of the whole disk, where less than [#LEFT] is free already.
	private static final double LEAST_TAKEN = 0.08;

	private static final long NEEDED = 4L << 30;

	private static final String PROGRAM = "fallocate";

	static DiskReserved under(Home home) {
		return new DiskReserved(home.data("alerts"), home.log(PROGRAM));
	}

	@Override
	public Optional<String> obstacle() {
		if (Programs.find(PROGRAM).isEmpty()) {
			return Optional.of("there is no " + PROGRAM);
		}
		Space space = space();
		return (space.free() - space.wanted() < NEEDED) ? Optional.of("too little of the disk would stay free")
				: Optional.empty();
	}

	@Override
	public void begin() {
		new Launcher().run(PROGRAM,
				new Launch(List.of(PROGRAM, "--length", String.valueOf(space().wanted()), file().toString()),
						this.folder, Map.of(), this.log));
	}

	@Override
	public void end() {
		try {
			Files.deleteIfExists(file());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Path file() {
		return this.folder.resolve("reserved");
	}

	private Space space() {
		try {
			Files.createDirectories(this.folder);
			FileStore store = Files.getFileStore(this.folder);
			return new Space(store.getTotalSpace(), store.getUsableSpace());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/// A disk, in bytes.
	record Space(long total, long free) {

		/// How much to take.
		long wanted() {
			return (long) Math.max(this.free - LEFT * this.total, LEAST_TAKEN * this.total);
		}

	}

}
