package io.mitosis.notification;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.mitosis.defaults.problem.ProblemAutoConfiguration;
import io.mitosis.defaults.security.SecurityDefaultsAutoConfiguration;
import io.mitosis.notification.recipient.Recipients;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/// One controller behind the security, the endpoint rules and the look at a person's standing that it really has; who is
/// known is up to the test.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WebMvcTest
@ImportAutoConfiguration({ ProblemAutoConfiguration.class, SecurityDefaultsAutoConfiguration.class })
@Import(NotificationConfiguration.class)
@MockitoBean(types = Recipients.class)
public @interface WebTest {

	@AliasFor(annotation = WebMvcTest.class, attribute = "controllers")
	Class<?> value();

}
