package io.mitosis.notification;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.mitosis.testing.RealParts;
import io.mitosis.testing.TestDatabase;
import org.junit.jupiter.api.Tag;

import org.springframework.boot.data.mongodb.test.autoconfigure.DataMongoTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistrar;

/// Documents and queries on a database of their own, without broker and web.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag(RealParts.TAG)
@DataMongoTest
@Import(DatabaseTest.Database.class)
public @interface DatabaseTest {

	@TestConfiguration(proxyBeanMethods = false)
	class Database {

		@Bean
		DynamicPropertyRegistrar database() {
			String name = TestDatabase.freshName();
			return (registry) -> {
				registry.add("spring.mongodb.uri", TestDatabase::uri);
				registry.add("spring.mongodb.database", () -> name);
			};
		}

	}

}
