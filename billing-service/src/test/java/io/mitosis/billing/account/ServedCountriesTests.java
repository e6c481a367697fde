package io.mitosis.billing.account;

import java.util.Objects;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

class ServedCountriesTests {

	private final ApplicationContextRunner application = new ApplicationContextRunner()
		.withUserConfiguration(Properties.class);

	@Test
	void areAllButSome() {
		this.application.withPropertyValues("mitosis.billing.unserved-countries=AQ,BV").run((context) -> {
			ServedCountries countries = context.getBean(ServedCountries.class);

			assertThat(countries.contain("DE")).isTrue();
			assertThat(countries.contain("AQ")).isFalse();
			assertThat(countries.contain("BV")).isFalse();
		});
	}

	@Test
	void areAllWhenNothingIsSaid() {
		assertThat(new ServedCountries(null).contain("AQ")).isTrue();
		assertThat(new ServedCountries(Set.of()).contain("AQ")).isTrue();
	}

	@Test
	void stopTheStartWithOneSentenceWhenThereIsNoSuchCountry() {
		this.application.withPropertyValues("mitosis.billing.unserved-countries=AQ,Mars").run((context) -> {
			Throwable failure = Objects.requireNonNull(context.getStartupFailure());

			assertThat(new UnknownCountryFailureAnalyzer().analyze(failure)).extracting(FailureAnalysis::getDescription)
				.isEqualTo(
						"mitosis.billing.unserved-countries has 'Mars', which is not the code of a country, such as AQ.");
		});
	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(ServedCountries.class)
	static class Properties {

	}

}
