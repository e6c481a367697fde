package io.mitosis.billing.account;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

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
	@ExtendWith(OutputCaptureExtension.class)
	void stopTheStartWithOneSentenceWhenThereIsNoSuchCountry(CapturedOutput output) {
		SpringApplication service = new SpringApplication(Properties.class);
		service.setWebApplicationType(WebApplicationType.NONE);

		assertThatException().isThrownBy(() -> service.run("--mitosis.billing.unserved-countries=AQ,Mars"));
		assertThat(output)
			.contains("mitosis.billing.unserved-countries has 'Mars', which is not the code of a country, such as AQ.")
			.doesNotContain("\tat ");
	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(ServedCountries.class)
	static class Properties {

	}

}
