package io.mitosis.testing.containers;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/// Connects a context to a mail catcher.
@TestConfiguration(proxyBeanMethods = false)
public class MailConnection {

	private static final int SMTP = 1025;

	private static final int PAGE = 8025;

	@Bean
	ComposedContainer mailContainer() {
		return new ComposedContainer("mail").withExposedPorts(SMTP, PAGE).whenAnswered("/readyz", PAGE);
	}

	@Bean
	DynamicPropertyRegistrar mailAddress(ComposedContainer mailContainer) {
		return (registry) -> {
			registry.add("spring.mail.host", mailContainer::getHost);
			registry.add("spring.mail.port", () -> mailContainer.getMappedPort(SMTP));
		};
	}

}
