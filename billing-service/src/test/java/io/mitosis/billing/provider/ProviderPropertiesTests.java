package io.mitosis.billing.provider;

import java.time.Duration;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

class ProviderPropertiesTests {

	@ParameterizedTest
	@ValueSource(strings = { "", "payments", "localhost:8190", "ftp://localhost", "http://", "http://not a host" })
	void stopTheStartWithOneSentence(String url) {
		new ApplicationContextRunner().withUserConfiguration(Binding.class)
			.withPropertyValues("mitosis.billing.provider.url=" + url)
			.run((context) -> {
				FailureAnalysis analysis = Objects.requireNonNull(new InvalidProviderUrlFailureAnalyzer()
					.analyze(Objects.requireNonNull(context.getStartupFailure())));
				assertThat(analysis.getDescription()).isEqualTo("PAYMENT_PROVIDER_URL is not an HTTP address: '%s'.",
						url);
			});
	}

	@Test
	void acceptAnAddress() {
		assertThatNoException()
			.isThrownBy(() -> new ProviderProperties("https://provider.example/v1", 1, Duration.ZERO));
	}

	@EnableConfigurationProperties(ProviderProperties.class)
	static class Binding {

	}

}
