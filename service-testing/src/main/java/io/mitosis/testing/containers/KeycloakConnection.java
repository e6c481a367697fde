package io.mitosis.testing.containers;

import java.util.Map;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;

/// Connects a context to a Keycloak with the development realm, whose tokens it believes then.
@TestConfiguration(proxyBeanMethods = false)
public class KeycloakConnection {

	private static final int PORT = 8180;

	private static final int MANAGEMENT = 9000;

	@Bean
	ComposedContainer keycloakContainer(Environment environment) {
		return new ComposedContainer("keycloak").withExposedPorts(PORT, MANAGEMENT)
			.with("keycloak/mitosis-realm.json", "/opt/keycloak/data/import/mitosis-realm.json")
			.withEnv("MITOSIS_ORIGIN", environment.getRequiredProperty("mitosis.origin"))
			.withEnv("MITOSIS_USER_SERVICE_SECRET", environment.getRequiredProperty("MITOSIS_USER_SERVICE_SECRET"))
			.withEnv("KC_BOOTSTRAP_ADMIN_USERNAME", "admin")
			.withEnv("KC_BOOTSTRAP_ADMIN_PASSWORD", environment.getRequiredProperty("MITOSIS_KEYCLOAK_ADMIN_PASSWORD"))
			.whenAnswered("/auth/health/ready", MANAGEMENT);
	}

	@Bean
	static BeanFactoryPostProcessor keycloakAddress(ConfigurableEnvironment environment) {
		return LateProperties.of(environment, "keycloakContainer",
				Map.of("mitosis.keycloak-url", (keycloak) -> "http://%s/auth".formatted(keycloak.address(PORT))));
	}

}
