package io.mitosis.notification.stream;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.mitosis.defaults.problem.UnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Ends the streams when this instance leaves: after the callers have heard of it, so that a client which resumes finds
/// another instance, and before the web server waits for its requests, for a stream would not end by itself.
@Component
class StreamDrain implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(StreamDrain.class);

	private static final Duration PATIENCE = Duration.ofSeconds(2);

	private final LiveStreams streams;

	private volatile boolean running;

	StreamDrain(LiveStreams streams) {
		this.streams = streams;
	}

	/// @throws UnavailableException if this instance is about to leave
	void admit() {
		if (!this.running) {
			throw new UnavailableException("This instance", Duration.ofSeconds(1), null);
		}
	}

	@Override
	public void start() {
		this.running = true;
	}

	@Override
	public void stop() {
		this.running = false;
		var open = this.streams.all();
		logger.info("Ending {} streams", open.size());
		open.forEach(LiveStream::end);
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		for (LiveStream stream : open) {
			try {
				stream.ended().await(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				return;
			}
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/// Next to the service's drain, which has the last phase and so stops first.
	@Override
	public int getPhase() {
		return Integer.MAX_VALUE - 1;
	}

}
