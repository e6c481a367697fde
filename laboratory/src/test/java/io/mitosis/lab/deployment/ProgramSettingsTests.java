package io.mitosis.lab.deployment;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProgramSettingsTests {

	@Test
	void areThoseOfItsConfigurationItsCodeAndItsLibraries() {
		ProgramSettings gateway = ProgramSettings.of("gateway");
		ProgramSettings notifications = ProgramSettings.of("notification-service");

		assertThat(List.of("KEYCLOAK_URL", "MANAGEMENT_SERVER_ADDRESS", "MITOSIS_DRAIN_WAIT", "MITOSIS_BODYTIMEOUT",
				"MITOSIS_RATELIMITS_SUBJECT_BURST", "MITOSIS_ROUTES_USERSERVICE_BUDGET", "SPRING_PROFILES_ACTIVE"))
			.allMatch(gateway::has);
		assertThat(List.of("MONGODB_URI", "MITOSIS_MAIL_BACKOFF", "SPRING_MAIL_HOST", "SPRING_MAIL_PASSWORD",
				"SPRING_KAFKA_PROPERTIES_SASL_MECHANISM"))
			.allMatch(notifications::has);
	}

	@Test
	void areNotThoseOfAnotherProgram() {
		ProgramSettings gateway = ProgramSettings.of("gateway");
		ProgramSettings discovery = ProgramSettings.of("discovery");

		assertThat(List.of("SPRING_MAIL_PASSWORD", "MITOSIS_BILLING_DUNNING_STEPINTERVAL",
				"SPRING_KAFKA_PROPERTIES_SASL_MECHANISM"))
			.noneMatch(gateway::has);
		assertThat(List.of("MONGODB_URI", "KAFKA_BOOTSTRAP_SERVERS", "MITOSIS_RATELIMITS_ENABLED"))
			.noneMatch(discovery::has);
	}

	@Test
	void areNotMisspelled() {
		ProgramSettings billing = ProgramSettings.of("billing-service");

		assertThat(billing.has("MITOSIS_BILLING_DUNNING_STEPINTERVAL")).isTrue();
		assertThat(List.of("MITOSIS_BILLING_DUNNING_STEP_INTERVAL", "MITOSIS_BILLING_DUNNING", "MITOSIS_ORIGINS",
				"EUREKA_URLS", "SPRING_KAFKA_BOOTSTRAP", "LOGGING_STRUCTURED_FORMAT"))
			.noneMatch(billing::has);
	}

}
