package io.mitosis.notification;

import java.net.InetSocketAddress;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

	@Bean(destroyMethod = "shutdownNow")
	MongoServer mongoServer() {
		MongoServer server = new MongoServer(new MemoryBackend());
		server.bind();
		return server;
	}

	@Bean
	DynamicPropertyRegistrar mongoProperties(MongoServer server) {
		InetSocketAddress address = server.getLocalAddress();
		return (registry) -> registry.add("spring.mongodb.uri",
				() -> "mongodb://%s:%d/?w=majority&journal=true".formatted(address.getHostString(), address.getPort()));
	}

}
