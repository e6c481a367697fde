package io.mitosis.gateway.instance;

import java.time.Clock;

import org.springframework.cloud.loadbalancer.annotation.LoadBalancerClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Gives every service that is routed to its own list of instances; the choice among them is round robin.
@Configuration(proxyBeanMethods = false)
@LoadBalancerClients(defaultConfiguration = InstanceChoice.class)
class LoadBalancing {

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
