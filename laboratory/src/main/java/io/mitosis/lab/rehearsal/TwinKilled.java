package io.mitosis.lab.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;

import io.mitosis.lab.alert.Prometheus;
import io.mitosis.lab.process.Pause;

/// A second instance comes, and dies as soon as Prometheus knows it.
///
/// @param twin the instance
/// @param prometheus must have seen it
record TwinKilled(Twin twin, Prometheus prometheus) implements Cause {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	@Override
	public void begin() {
		this.twin.start(UnaryOperator.identity());
		Instant end = Instant.now().plus(PATIENCE);
		while (this.prometheus.query("up{instance=\"%s\"} == 1".formatted(this.twin.name())).isEmpty()
				&& Instant.now().isBefore(end)) {
			Pause.of(Duration.ofSeconds(1));
		}
		this.twin.kill();
	}

	@Override
	public void end() {
		this.twin.kill();
	}

}
