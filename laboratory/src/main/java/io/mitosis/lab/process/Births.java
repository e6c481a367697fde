package io.mitosis.lab.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// When processes began.
///
/// Linux tells it in ticks since the boot, which unlike a date does not move when the
/// clock is set.
final class Births {

	private static final Path PROC = Path.of("/proc");

	private Births() {
	}

	static Optional<String> of(long pid) {
		return Files.exists(PROC.resolve("self/stat")) ? fromProc(pid) : fromHandle(pid);
	}

	private static Optional<String> fromProc(long pid) {
		try {
			String stat = Files.readString(PROC.resolve(pid + "/stat"));
			String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
			boolean ended = fields[0].equals("Z") || fields[0].equals("X");
			return ended ? Optional.empty() : Optional.of(boot() + "/" + fields[19]);
		}
		catch (IOException ex) {
			return Optional.empty();
		}
	}

	private static String boot() throws IOException {
		return Files.readString(PROC.resolve("sys/kernel/random/boot_id")).strip();
	}

	private static Optional<String> fromHandle(long pid) {
		return ProcessHandle.of(pid)
			.filter(ProcessHandle::isAlive)
			.flatMap((handle) -> handle.info().startInstant())
			.map((start) -> String.valueOf(start.toEpochMilli()));
	}

}
