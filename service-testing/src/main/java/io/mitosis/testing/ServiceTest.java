package io.mitosis.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Tag;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/// Starts one service on a random port, on real parts: a Kafka broker in this JVM, a MongoDB (`MONGODB_URI`, else a stand-in
/// in memory; with `-Pcontainers` both are containers) with a database of its own, and keys over HTTP by which it believes [Tokens].
///
/// Tests may inject [Events] to speak and listen to the broker, and `RestTestClient` to speak to the service.
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag(RealParts.TAG)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "mitosis.otlp.probability=1")
@ContextConfiguration(initializers = RealParts.class)
@Import(TestClients.class)
public @interface ServiceTest {

}
