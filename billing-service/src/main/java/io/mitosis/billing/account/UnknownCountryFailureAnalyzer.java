package io.mitosis.billing.account;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Stops the start with one sentence. Comes before Boot's analyzers, which would explain the binding.
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnknownCountryFailureAnalyzer extends AbstractFailureAnalyzer<UnknownCountryException> {

	@Override
	protected FailureAnalysis analyze(Throwable root, UnknownCountryException cause) {
		return new FailureAnalysis(cause.getMessage() + ".", "Use the two capital letters of ISO 3166-1.", cause);
	}

}
