package io.mitosis.testing;

import java.util.HashMap;
import java.util.Map;

import io.mitosis.testing.containers.Containers;

import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;
import org.springframework.core.env.MapPropertySource;

/// Points a service at the parts that its test brings along, or connects it to containers where they are wanted.
public class RealParts implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	/// The tag of the tests that meet a broker or a database; `-Pcontainers` runs these
	/// on containers.
	public static final String TAG = "real-parts";

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		Map<String, Object> settings = new HashMap<>(Map.of("spring.mongodb.database", TestDatabase.freshName(),
				"spring.security.oauth2.resourceserver.jwt.issuer-uri", Tokens.ISSUER,
				"spring.security.oauth2.resourceserver.jwt.jwk-set-uri", TokenIssuer.shared().keysUri(),
				"eureka.client.enabled", "false", "MITOSIS_EUREKA_PASSWORD", "test", "mitosis.drain.wait", "0s",
				"mitosis.outbox.sweep-after", "500ms", "mitosis.outbox.sweep-interval", "200ms"));
		if (Containers.areWanted()) {
			new AnnotatedBeanDefinitionReader((BeanDefinitionRegistry) context).register(Containers.class);
		}
		else {
			settings.put("spring.kafka.bootstrap-servers", TestBroker.address());
			settings.put("spring.mongodb.uri", TestDatabase.uri());
		}
		context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("real parts", settings));
	}

}
