package io.mitosis.lab.process;

import java.time.Duration;

import io.mitosis.lab.system.LabException;

/// Waiting between two looks at something that reports nothing by itself.
public final class Pause {

	private Pause() {
	}

	/// Waits.
	///
	/// @throws LabException when the thread is interrupted, which ends whatever waited
	public static void of(Duration duration) {
		try {
			Thread.sleep(duration);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new LabException("Interrupted", ex);
		}
	}

}
