package io.mitosis.gateway.instance;

import java.util.List;

import org.springframework.cloud.client.ServiceInstance;
import org.springframework.cloud.client.discovery.DiscoveryClient;
import org.springframework.cloud.loadbalancer.core.ServiceInstanceListSupplier;
import reactor.core.publisher.Flux;

/// What the load balancer chooses from: the registry's list, if it is to be believed, without those that are ejected.
final class LiveInstances implements ServiceInstanceListSupplier {

	private final String serviceId;

	private final DiscoveryClient registry;

	private final LastGoodInstances lastGood;

	private final Ejections ejections;

	LiveInstances(String serviceId, DiscoveryClient registry, LastGoodInstances lastGood, Ejections ejections) {
		this.serviceId = serviceId;
		this.registry = registry;
		this.lastGood = lastGood;
		this.ejections = ejections;
	}

	@Override
	public String getServiceId() {
		return this.serviceId;
	}

	/// The client keeps the registry's list in memory, so asking costs no call.
	@Override
	public Flux<List<ServiceInstance>> get() {
		return Flux.defer(() -> Flux
			.just(this.ejections.withoutEjected(this.lastGood.update(this.registry.getInstances(this.serviceId)))));
	}

}
