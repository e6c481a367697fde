package io.mitosis.testing.containers;

import java.util.Map;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.ConfigurableEnvironment;

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
	static BeanFactoryPostProcessor mailAddress(ConfigurableEnvironment environment) {
		return LateProperties.of(environment, "mailContainer", Map.of("spring.mail.host", ComposedContainer::getHost,
				"spring.mail.port", (mail) -> mail.getMappedPort(SMTP)));
	}

}
