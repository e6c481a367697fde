package io.mitosis.testing.containers;

import org.testcontainers.containers.wait.strategy.Wait;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/// Connects a context to a mail catcher.
@TestConfiguration(proxyBeanMethods = false)
public class MailConnection {

	private static final int SMTP = 1025;

	private static final int PAGE = 8025;

	@Bean
	ComposedContainer mail() {
		return new ComposedContainer("mail").withExposedPorts(SMTP, PAGE)
			.waitingFor(Wait.forHttp("/readyz").forPort(PAGE));
	}

	@Bean
	DynamicPropertyRegistrar mailAddress(ComposedContainer mail) {
		return (registry) -> {
			registry.add("spring.mail.host", mail::getHost);
			registry.add("spring.mail.port", () -> mail.getMappedPort(SMTP));
		};
	}

}
