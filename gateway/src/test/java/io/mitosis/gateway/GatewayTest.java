package io.mitosis.gateway;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextCustomizerFactories;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/// Starts the gateway without a registry: it knows the [Backend]s of the test class, each an [InstanceOf] a service, and
/// believes the tokens of [io.mitosis.testing.Tokens]. The constructor gets the [Gateway] to call.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "eureka.client.enabled=false", "management.server.port=0", "mitosis.rate-limits.enabled=false",
				"mitosis.otlp.probability=1" })
@ContextCustomizerFactories(Surroundings.class)
@Import(Gateway.class)
@TestConstructor(autowireMode = AutowireMode.ALL)
public @interface GatewayTest {

}
