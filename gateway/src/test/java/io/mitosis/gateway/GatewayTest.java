package io.mitosis.gateway;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.mitosis.testing.TokenIssuer;
import io.mitosis.testing.Tokens;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.support.TestPropertySourceUtils;

/// Starts the gateway without a registry, with [Tokens] that it believes.
///
/// Tests name the instances by `spring.cloud.discovery.client.simple.instances`.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "eureka.client.enabled=false", "management.server.port=0", "mitosis.rate-limits.enabled=false",
				"mitosis.routes.user-service.budget=1s", "mitosis.routes.billing-service.budget=1s",
				"mitosis.routes.notification-service.budget=1s", "mitosis.routes.notification-stream.budget=1s",
				"mitosis.routes.keycloak.budget=1s" })
@ContextConfiguration(initializers = GatewayTest.Keys.class)
public @interface GatewayTest {

	class Keys implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			String jwt = "spring.security.oauth2.resourceserver.jwt.";
			TestPropertySourceUtils.addInlinedPropertiesToEnvironment(context, jwt + "issuer-uri=" + Tokens.ISSUER,
					jwt + "jwk-set-uri=" + TokenIssuer.shared().keysUri());
		}

	}

}
