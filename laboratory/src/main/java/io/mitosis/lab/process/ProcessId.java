package io.mitosis.lab.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import io.mitosis.lab.system.LabException;

/// A process beyond doubt: a pid alone may be given to somebody else after the process ended.
///
/// @param pid the number
/// @param birth when the process began, in whatever unit the operating system never revises
public record ProcessId(long pid, String birth) {

	/// The process that has this pid now, empty when there is none.
	public static Optional<ProcessId> of(long pid) {
		return Births.of(pid).map((birth) -> new ProcessId(pid, birth));
	}

	/// Whether it still runs; a zombie does not.
	public boolean isAlive() {
		return Births.of(this.pid).filter(this.birth::equals).isPresent();
	}

	/// Asks it to end (SIGTERM); on Windows this ends it at once.
	public void terminate() {
		handle().ifPresent(ProcessHandle::destroy);
	}

	/// Ends it (SIGKILL).
	public void kill() {
		handle().ifPresent(ProcessHandle::destroyForcibly);
	}

	/// Stops it where it is (SIGSTOP): it answers nothing, but its connections stay.
	///
	/// @throws LabException where the operating system has no such signal
	public void freeze() {
		if (!signal("STOP")) {
			throw new LabException("This operating system cannot freeze a process");
		}
	}

	/// Lets a frozen process go on (SIGCONT); does nothing to one that runs.
	public void thaw() {
		signal("CONT");
	}

	private boolean signal(String name) {
		try {
			return isAlive() && File.separatorChar == '/'
					&& new Child(new ProcessBuilder("kill", "-" + name, String.valueOf(this.pid)).start()).await() == 0;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/// Waits until it has ended.
	///
	/// @return whether it ended within this time
	public boolean awaitEnd(Duration patience) {
		Instant deadline = Instant.now().plus(patience);
		while (isAlive()) {
			if (Instant.now().isAfter(deadline)) {
				return false;
			}
			Pause.of(Duration.ofMillis(50));
		}
		return true;
	}

	/// How long it has been running.
	public Duration uptime() {
		return handle().flatMap((handle) -> handle.info().startInstant())
			.map((start) -> Duration.between(start, Instant.now()))
			.orElse(Duration.ZERO);
	}

	/// How much computing it has cost.
	public Duration computed() {
		return handle().flatMap((handle) -> handle.info().totalCpuDuration()).orElse(Duration.ZERO);
	}

	private Optional<ProcessHandle> handle() {
		return isAlive() ? ProcessHandle.of(this.pid) : Optional.empty();
	}

}
