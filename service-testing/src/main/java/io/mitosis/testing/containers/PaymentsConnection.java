package io.mitosis.testing.containers;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

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
	DynamicPropertyRegistrar paymentsAddress(ComposedContainer paymentsContainer) {
		return (registry) -> registry.add("mitosis.billing.provider.url",
				() -> "http://" + paymentsContainer.address(PORT));
	}

}
