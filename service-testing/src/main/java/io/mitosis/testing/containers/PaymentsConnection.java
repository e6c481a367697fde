package io.mitosis.testing.containers;

import java.util.Map;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.ConfigurableEnvironment;

/// Connects a context to the sandbox that plays the payment provider.
@TestConfiguration(proxyBeanMethods = false)
public class PaymentsConnection {

	private static final int PORT = 8190;

	@Bean
	ComposedContainer paymentsContainer() {
		return new ComposedContainer("payments").withExposedPorts(PORT)
			.with("payment-sandbox/mappings", "/home/wiremock/mappings")
			.whenAnswered("/__admin/health", PORT);
	}

	@Bean
	static BeanFactoryPostProcessor paymentsAddress(ConfigurableEnvironment environment) {
		return LateProperties.of(environment, "paymentsContainer",
				Map.of("mitosis.billing.provider.url", (payments) -> "http://" + payments.address(PORT)));
	}

}
