package io.mitosis.defaults.lifecycle;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/// Says that something which is done again and again does not work: at once, and every half minute while it lasts.
///
/// A failure of another kind is news and does not wait.
public final class Complaint {

	private static final Duration SILENCE = Duration.ofSeconds(30);

	private final Logger logger;

	private final String sentence;

	private @Nullable Class<?> said;

	private long silentUntil = System.nanoTime();

	/// @param sentence what is not done, such as `Outboxes not looked at`
	public Complaint(Logger logger, String sentence) {
		this.logger = logger;
		this.sentence = sentence;
	}

	public synchronized void about(Exception failure) {
		if (failure.getClass() == this.said && System.nanoTime() - this.silentUntil < 0) {
			return;
		}
		this.said = failure.getClass();
		this.silentUntil = System.nanoTime() + SILENCE.toNanos();
		this.logger.warn("{}: {}", this.sentence, failure.getMessage());
	}

}
