package io.mitosis.defaults.events;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Ends a start with the sentence alone.
class AmbiguousEventTypeFailureAnalyzer extends AbstractFailureAnalyzer<AmbiguousEventTypeException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, AmbiguousEventTypeException cause) {
		return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
	}

}
