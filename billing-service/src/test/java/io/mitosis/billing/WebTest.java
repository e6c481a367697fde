package io.mitosis.billing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.mitosis.defaults.problem.ProblemAutoConfiguration;
import io.mitosis.defaults.security.SecurityDefaultsAutoConfiguration;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AliasFor;

/// One controller behind the security and the endpoint rules that it really has.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WebMvcTest
@ImportAutoConfiguration({ ProblemAutoConfiguration.class, SecurityDefaultsAutoConfiguration.class })
@Import(BillingConfiguration.class)
public @interface WebTest {

	@AliasFor(annotation = WebMvcTest.class, attribute = "controllers")
	Class<?> value();

}
