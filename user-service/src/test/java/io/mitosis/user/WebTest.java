package io.mitosis.user;

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

/// One controller behind the security, the endpoint rules and the problems that it really has.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WebMvcTest
@ImportAutoConfiguration({ ProblemAutoConfiguration.class, SecurityDefaultsAutoConfiguration.class })
@Import(UserConfiguration.class)
public @interface WebTest {

	@AliasFor(annotation = WebMvcTest.class, attribute = "controllers")
	Class<?> value();

}
