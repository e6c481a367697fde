package io.mitosis.lab.running;

import java.time.Duration;
import java.time.Instant;

import io.mitosis.lab.process.LocalPort;
import io.mitosis.lab.process.Pause;
import io.mitosis.lab.process.PortHolder;
import io.mitosis.lab.process.ProcessId;

/// The process that an instance had before. When it is killed, it holds its port for a moment longer than it seems to
/// live.
///
/// @param process the one that its pid file remembers
record Predecessor(ProcessId process) {

	private static final Duration DYING = Duration.ofSeconds(10);

	/// Waits until it has left its port, as long as nobody else holds it.
	void awaitEnd(LocalPort port) {
		Instant end = Instant.now().plus(DYING);
		while (isIn(port) && Instant.now().isBefore(end)) {
			Pause.of(Duration.ofMillis(50));
		}
	}

	/// Whether it still lives, or holds the port; of a dying process the operating system
	/// may not tell that it is the holder.
	boolean isIn(LocalPort port) {
		if (!port.isBusy()) {
			return this.process.isAlive();
		}
		return PortHolder.of(port).filter((holder) -> holder.pid() != this.process.pid()).isEmpty();
	}

}
