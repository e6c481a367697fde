package io.mitosis.gateway.instance;

import java.time.Clock;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.cloud.client.discovery.DiscoveryClient;
import org.springframework.cloud.loadbalancer.core.ServiceInstanceListSupplier;
import org.springframework.cloud.loadbalancer.support.LoadBalancerClientFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/// The load balancer's context for one service. Not a `@Configuration`: it must not be scanned into the gateway's own.
class InstanceChoice {

	@Bean
	ServiceInstanceListSupplier liveInstances(Environment service, DiscoveryClient registry, Ejections ejections,
			Clock clock, MeterRegistry meters) {
		String serviceId = service.getRequiredProperty(LoadBalancerClientFactory.PROPERTY_NAME);
		LiveInstances instances = new LiveInstances(serviceId, registry, new LastGoodInstances(clock), ejections);
		instances.reportTo(meters);
		return instances;
	}

}
