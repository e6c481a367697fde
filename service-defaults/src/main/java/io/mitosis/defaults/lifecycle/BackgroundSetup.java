package io.mitosis.defaults.lifecycle;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;

/// Something to set up elsewhere once, such as topics or indexes: tried each second until it has worked, so that a
/// service starts while what it needs is away.
public abstract class BackgroundSetup implements SmartLifecycle {

	private static final Duration PAUSE = Duration.ofSeconds(1);

	private final Logger logger = LoggerFactory.getLogger(getClass());

	private final String what;

	private final Duration headStart;

	private volatile boolean running;

	/// @param what is set up, in a word or two for the log
	/// @param headStart how long the start waits for it at most
	protected BackgroundSetup(String what, Duration headStart) {
		this.what = what;
		this.headStart = headStart;
	}

	/// Tries once; any exception means again later.
	protected abstract void setUp();

	@Override
	public void start() {
		this.running = true;
		Thread setup = Thread.ofVirtual().name("set up " + this.what).start(this::setUpAtLast);
		try {
			setup.join(this.headStart);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	private void setUpAtLast() {
		while (this.running && !hasWorked()) {
			try {
				Thread.sleep(PAUSE);
			}
			catch (InterruptedException ex) {
				this.running = false;
			}
		}
	}

	private boolean hasWorked() {
		try {
			setUp();
			this.logger.info("Set up {}", this.what);
			return true;
		}
		catch (RuntimeException ex) {
			this.logger.warn("Could not set up {} yet: {}", this.what, ex.getMessage());
			return false;
		}
	}

}
