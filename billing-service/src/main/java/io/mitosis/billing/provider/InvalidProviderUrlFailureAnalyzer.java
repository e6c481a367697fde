package io.mitosis.billing.provider;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Comes before Boot's analyzers, which would explain how properties are bound.
@Order(Ordered.HIGHEST_PRECEDENCE)
class InvalidProviderUrlFailureAnalyzer extends AbstractFailureAnalyzer<InvalidProviderUrlException> {

	@Override
	protected FailureAnalysis analyze(Throwable root, InvalidProviderUrlException cause) {
		return new FailureAnalysis(cause.getMessage() + ".", "Set it to something like http://localhost:8190.", cause);
	}

}
