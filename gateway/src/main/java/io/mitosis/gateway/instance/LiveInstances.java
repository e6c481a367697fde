package io.mitosis.gateway.instance;

import java.util.List;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
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

	@Override
	public Flux<List<ServiceInstance>> get() {
		return Flux.defer(() -> Flux.just(this.ejections.withoutEjected(believed())));
	}

	/// `gateway.instances{service}`, who may be chosen now, and
	/// `gateway.instances.ejected{service}`, who did not answer.
	void reportTo(MeterRegistry meters) {
		Gauge.builder("gateway.instances", this, (live) -> live.ejections.withoutEjected(live.believed()).size())
			.description("Instances that a request may go to now")
			.tag("service", this.serviceId)
			.register(meters);
		Gauge.builder("gateway.instances.ejected", this, (live) -> live.ejections.count(live.believed()))
			.description("Instances that did not answer and are left alone for a while")
			.tag("service", this.serviceId)
			.register(meters);
	}

	/// The client keeps the registry's list in memory, so asking costs no call.
	private List<ServiceInstance> believed() {
		return this.lastGood.update(this.registry.getInstances(this.serviceId));
	}

}
