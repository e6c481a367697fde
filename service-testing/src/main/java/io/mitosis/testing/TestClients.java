package io.mitosis.testing;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.test.web.servlet.client.RestTestClient;

/// What a [ServiceTest] speaks with.
@TestConfiguration(proxyBeanMethods = false)
class TestClients {

	@Bean
	MongoClientSettingsBuilderCustomizer rememberQueries() {
		return (settings) -> settings.addCommandListener(new Queries());
	}

	@Bean
	@Lazy
	Events events() {
		return new Events();
	}

	@Bean
	@Lazy
	RestTestClient restTestClient(@Value("${local.server.port}") int port) {
		return Clients.of(port);
	}

}
