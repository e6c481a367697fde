package io.mitosis.billing.dunning;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Counts the steps of dunning: `billing.dunning.steps`, by step.
@Component
class DunningObservability {

	private final MeterRegistry meters;

	DunningObservability(MeterRegistry meters) {
		this.meters = meters;
		for (int step = 1; step <= Dunning.LAST_STEP; step++) {
			count(step, 0);
		}
	}

	@EventListener
	void on(StepTaken event) {
		count(event.step(), 1);
	}

	private void count(int step, int amount) {
		this.meters.counter("billing.dunning.steps", "step", Integer.toString(step)).increment(amount);
	}

}
