package io.mitosis.defaults.mongo;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Ends a start with the sentence alone.
class WritesNotDurableFailureAnalyzer extends AbstractFailureAnalyzer<WritesNotDurableException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, WritesNotDurableException cause) {
		return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
	}

}
