package io.mitosis.lab.bench;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import io.mitosis.lab.client.Api;
import io.mitosis.lab.client.AwayException;
import io.mitosis.lab.process.Pause;
import io.mitosis.lab.system.LabException;

/// Asks for all metrics every 5 s, as Prometheus does.
final class Scraper implements AutoCloseable {

	private static final Duration INTERVAL = Duration.ofSeconds(5);

	private final Thread thread;

	Scraper(List<URI> targets) {
		this.thread = Thread.ofVirtual().start(() -> repeat(targets.stream().map(Api::new).toList()));
	}

	private static void repeat(List<Api> targets) {
		try {
			while (!Thread.currentThread().isInterrupted()) {
				targets.forEach(Scraper::scrape);
				Pause.of(INTERVAL);
			}
		}
		catch (LabException ex) {
			// interrupted, which is how it ends
		}
	}

	private static void scrape(Api target) {
		try {
			target.get("/actuator/prometheus");
		}
		catch (AwayException ex) {
			// so does Prometheus: the next one is in 5 s
		}
	}

	@Override
	public void close() {
		this.thread.interrupt();
	}

}
