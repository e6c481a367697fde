package io.mitosis.gateway.instance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.cloud.client.ServiceInstance;
import org.springframework.stereotype.Component;

/// Remembers for a while which instances did not answer, long before the registry misses their heartbeat.
@Component
public class Ejections {

	/// Longer than the registry needs to miss a dead instance, which would be tried once
	/// more otherwise.
	static final Duration PENALTY = Duration.ofSeconds(10);

	private final Map<String, Instant> until = new ConcurrentHashMap<>();

	private final Clock clock;

	Ejections(Clock clock) {
		this.clock = clock;
	}

	/// @param authority host and port, such as `127.0.0.1:8081`
	public void eject(String authority) {
		this.until.put(authority, this.clock.instant().plus(PENALTY));
	}

	public void eject(ServiceInstance instance) {
		eject(authority(instance));
	}

	/// Leaves out the ejected, unless nobody would be left: then it is better to try.
	List<ServiceInstance> withoutEjected(List<ServiceInstance> instances) {
		List<ServiceInstance> live = instances.stream().filter((instance) -> !isEjected(instance)).toList();
		return live.isEmpty() ? instances : live;
	}

	long count(List<ServiceInstance> instances) {
		return instances.stream().filter(this::isEjected).count();
	}

	private boolean isEjected(ServiceInstance instance) {
		this.until.values().removeIf(this.clock.instant()::isAfter);
		return this.until.containsKey(authority(instance));
	}

	private static String authority(ServiceInstance instance) {
		return instance.getHost() + ":" + instance.getPort();
	}

}
