package io.mitosis.defaults.settings;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Comes before Boot's analyzers, which would explain the bean that needed the setting.
@Order(Ordered.HIGHEST_PRECEDENCE)
class MissingSettingFailureAnalyzer extends AbstractFailureAnalyzer<MissingSettingException> {

	@Override
	protected FailureAnalysis analyze(Throwable root, MissingSettingException cause) {
		return new FailureAnalysis(cause.getMessage() + ".",
				"Set this environment variable; .env.example names values for development.", cause);
	}

}
