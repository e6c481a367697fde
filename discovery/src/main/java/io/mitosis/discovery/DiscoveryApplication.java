package io.mitosis.discovery;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.cloud.netflix.eureka.server.EnableEurekaServer;

/// The registry that every instance reports to and the gateway asks.
@SpringBootApplication
@EnableEurekaServer
class DiscoveryApplication {

	static void main(String[] args) {
		SpringApplication.run(DiscoveryApplication.class, args);
	}

}
