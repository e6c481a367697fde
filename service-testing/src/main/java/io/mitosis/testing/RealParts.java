package io.mitosis.testing;

import java.util.Map;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// Points a service at the parts that its test brings along.
public class RealParts implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		Map<String, Object> settings = Map.of("spring.kafka.bootstrap-servers", TestBroker.address(),
				"spring.mongodb.uri", TestDatabase.uri(), "spring.mongodb.database", TestDatabase.freshName(),
				"spring.security.oauth2.resourceserver.jwt.issuer-uri", Tokens.ISSUER,
				"spring.security.oauth2.resourceserver.jwt.jwk-set-uri", TokenIssuer.shared().keysUri(),
				"eureka.client.enabled", "false", "MITOSIS_EUREKA_PASSWORD", "test", "mitosis.drain.wait", "0s",
				"mitosis.outbox.sweep-after", "500ms", "mitosis.outbox.sweep-interval", "200ms");
		context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("real parts", settings));
	}

}
