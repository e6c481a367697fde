package io.mitosis.defaults.settings;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Comes before Boot's analyzers, which would explain the bean that needed the setting.
@Order(Ordered.HIGHEST_PRECEDENCE)
class InvalidSettingFailureAnalyzer extends AbstractFailureAnalyzer<InvalidSettingException> {

	@Override
	protected FailureAnalysis analyze(Throwable root, InvalidSettingException cause) {
		return new FailureAnalysis(cause.getMessage() + ".",
				"Correct the property, or the environment variable of the same name without dashes.", cause);
	}

}
