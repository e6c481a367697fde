package io.mitosis.defaults.shop;

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

/// Starts the shop, which believes [Tokens].
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = ShopApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = "spring.config.name=shop")
@ContextConfiguration(initializers = ShopTest.Keys.class)
@interface ShopTest {

	class Keys implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			String jwt = "spring.security.oauth2.resourceserver.jwt.";
			TestPropertySourceUtils.addInlinedPropertiesToEnvironment(context, jwt + "issuer-uri=" + Tokens.ISSUER,
					jwt + "jwk-set-uri=" + TokenIssuer.shared().keysUri());
		}

	}

}
