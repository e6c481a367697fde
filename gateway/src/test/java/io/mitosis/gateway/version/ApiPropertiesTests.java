package io.mitosis.gateway.version;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class ApiPropertiesTests {

	private final ApplicationContextRunner gateway = new ApplicationContextRunner()
		.withUserConfiguration(Settings.class);

	@Test
	void deprecatesNothingByItself() {
		this.gateway.run((context) -> assertThat(context.getBean(ApiProperties.class).deprecations()).isEmpty());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					since=2026-01-01T00:00:00Z                                                    | path must be a path pattern that starts with /api/v1/, but is 'null'
					path=/auth/**,since=2026-01-01T00:00:00Z                                      | path must be a path pattern that starts with /api/v1/, but is '/auth/**'
					path=/api/v1/{,since=2026-01-01T00:00:00Z                                     | path must be a path pattern that starts with /api/v1/, but is '/api/v1/{'
					path=/api/v1/plans                                                            | since must be an instant, such as 2027-01-01T00:00:00Z, but is 'null'
					path=/api/v1/plans,since=2026-01-01T00:00:00Z,sunset=2026-01-01T00:00:00Z     | sunset must be later than since, but is '2026-01-01T00:00:00Z'
					""")
	void stopsTheStartWithOneSentence(String deprecation, String sentence) {
		String[] properties = Stream.of(deprecation.split(","))
			.map((property) -> "mitosis.api.deprecations[0]." + property)
			.toArray(String[]::new);

		this.gateway.withPropertyValues(properties)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessage("mitosis.api.deprecations[]." + sentence));
	}

	@EnableConfigurationProperties(ApiProperties.class)
	static class Settings {

	}

}
