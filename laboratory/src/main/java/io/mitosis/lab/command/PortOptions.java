package io.mitosis.lab.command;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.mitosis.lab.component.Component;
import io.mitosis.lab.process.LocalPort;
import io.mitosis.lab.running.RunningSystem;
import io.mitosis.lab.system.LabException;
import io.mitosis.lab.system.Port;
import io.mitosis.lab.system.Ports;
import picocli.CommandLine.Option;

/// Which ports a system gets.
final class PortOptions {

	private static final Ports TLS = Ports.DEFAULTS.with(Map.of(Port.GATEWAY, 8443));

	@Option(names = "--port", paramLabel = "NAME=N",
			description = "give a part another port: gateway=18080, keycloak=18180 ...; every link and the issuer follow")
	private Map<String, Integer> moved = new LinkedHashMap<>();

	@Option(names = "--free-ports", description = "give every part a port that is free")
	private boolean free;

	@Option(names = "--https",
			description = "let the gateway speak TLS, by default on 8443, with a certificate of its own")
	private boolean https;

	/// The ports of a start: those of the parts that still run stay as they are.
	Ports choose(RunningSystem running) {
		if (!running.isDown()) {
			return asBefore(running.home().ports()).with(wishes(spare(running)));
		}
		Ports ports = this.free ? free() : this.https ? TLS : Ports.DEFAULTS;
		return ports.with(wishes(EnumSet.allOf(Port.class))).https(this.https);
	}

	private Map<Port, Integer> wishes(Set<Port> movable) {
		Map<Port, Integer> wishes = new EnumMap<>(Port.class);
		this.moved.forEach((name, number) -> wishes.put(Port.of(name), number));
		wishes.keySet().retainAll(movable);
		return wishes;
	}

	/// Of what only watches and does not run yet; nobody knows these ports by heart.
	private static Set<Port> spare(RunningSystem running) {
		return running.missing()
			.stream()
			.filter(Component::watches)
			.flatMap((component) -> component.ports().stream())
			.collect(Collectors.toSet());
	}

	private Ports asBefore(Ports ports) {
		if (this.https && !ports.https()) {
			throw new LabException("The system runs without TLS: ./lab down, then ./lab up --https");
		}
		return ports;
	}

	/// Ports that nobody has.
	static Ports free() {
		List<LocalPort> numbers = LocalPort.free(Port.values().length);
		Map<Port, Integer> ports = new EnumMap<>(Port.class);
		for (Port port : Port.values()) {
			ports.put(port, numbers.get(port.ordinal()).number());
		}
		return new Ports(ports);
	}

}
