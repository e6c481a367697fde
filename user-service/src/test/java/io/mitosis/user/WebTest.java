package io.mitosis.user;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.mitosis.defaults.problem.ProblemAutoConfiguration;
import io.mitosis.defaults.security.SecurityDefaultsAutoConfiguration;
import io.mitosis.user.admission.Admission;
import io.mitosis.user.provisioning.Provisioning;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/// One controller behind the security, the endpoint rules, the admission and the problems that it really has. Whom the
/// admission meets is what the mocked [Provisioning] says.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WebMvcTest
@ImportAutoConfiguration({ ProblemAutoConfiguration.class, SecurityDefaultsAutoConfiguration.class })
@Import({ UserConfiguration.class, Admission.class })
@MockitoBean(types = Provisioning.class)
public @interface WebTest {

	@AliasFor(annotation = WebMvcTest.class, attribute = "controllers")
	Class<?> value();

}
