package io.mitosis.defaults.events;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Says in one sentence what is wrong, instead of a stack trace.
@Order(Ordered.HIGHEST_PRECEDENCE)
class EventSetupFailureAnalyzer extends AbstractFailureAnalyzer<EventSetupException> {

	@Override
	protected FailureAnalysis analyze(Throwable root, EventSetupException cause) {
		return new FailureAnalysis(cause.getMessage() + ".", null, cause);
	}

}
