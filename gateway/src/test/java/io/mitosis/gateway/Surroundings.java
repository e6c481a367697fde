package io.mitosis.gateway;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.mitosis.testing.TokenIssuer;
import io.mitosis.testing.Tokens;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.util.ReflectionTestUtils;

/// Tells the gateway whose tokens to believe, and where the instances are that a test class plays.
class Surroundings implements ContextCustomizerFactory {

	@Override
	public ContextCustomizer createContextCustomizer(Class<?> test, List<ContextConfigurationAttributes> attributes) {
		Map<String, List<String>> addresses = new LinkedHashMap<>();
		Arrays.stream(test.getDeclaredFields())
			.filter((field) -> field.isAnnotationPresent(InstanceOf.class))
			.forEach((field) -> addresses
				.computeIfAbsent(field.getAnnotation(InstanceOf.class).value(), (service) -> new ArrayList<>())
				.add(backend(field).address()));
		return new Told(addresses);
	}

	private static Backend backend(Field field) {
		Object backend = ReflectionTestUtils.getField(field.getDeclaringClass(), field.getName());
		return (Backend) Objects.requireNonNull(backend);
	}

	/// Equal for test classes that play nobody: they share one gateway.
	private record Told(Map<String, List<String>> addresses) implements ContextCustomizer {

		@Override
		public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
			Map<String, Object> properties = new LinkedHashMap<>();
			properties.put("spring.security.oauth2.resourceserver.jwt.issuer-uri", Tokens.ISSUER);
			properties.put("spring.security.oauth2.resourceserver.jwt.jwk-set-uri", TokenIssuer.shared().keysUri());
			this.addresses.forEach((service, all) -> {
				if (service.equals("keycloak")) {
					properties.put("mitosis.keycloak-url", all.getFirst() + "/auth");
				}
				for (int i = 0; i < all.size(); i++) {
					properties.put("spring.cloud.discovery.client.simple.instances.%s[%d].uri".formatted(service, i),
							all.get(i));
				}
			});
			context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("surroundings", properties));
		}

	}

}
