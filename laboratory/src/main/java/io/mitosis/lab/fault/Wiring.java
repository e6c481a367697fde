package io.mitosis.lab.fault;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.mongodb.ConnectionString;
import io.mitosis.lab.process.LocalPort;
import io.mitosis.lab.system.Addresses;
import io.mitosis.lab.system.LabException;
import io.mitosis.lab.system.Link;
import io.mitosis.lab.system.Links;
import io.mitosis.lab.system.Port;

/// Plans which part reaches what through the proxy: each pair has a port of its own, so that it can be cut alone.
///
/// A Kafka broker tells its clients where to connect; so it gets a further listener for each of them, which advertises
/// the proxy's port.
public final class Wiring {

	private static final Map<String, List<String>> NEEDS = new LinkedHashMap<>();

	static {
		NEEDS.put("gateway", List.of("keycloak", "discovery"));
		NEEDS.put("user-service", List.of("kafka", "mongodb", "keycloak", "discovery"));
		NEEDS.put("billing-service", List.of("kafka", "mongodb", "keycloak", "discovery", "payments"));
		NEEDS.put("notification-service", List.of("kafka", "mongodb", "keycloak", "discovery", "mail"));
	}

	private final Addresses addresses;

	private final Iterator<LocalPort> free;

	private Wiring(Addresses addresses) {
		this.addresses = addresses;
		this.free = LocalPort.free(32, addresses.ports().numbers()).iterator();
	}

	/// Plans the links of a system whose parts will listen at these addresses.
	public static Links of(Addresses addresses) {
		Wiring wiring = new Wiring(addresses);
		List<Link> links = new ArrayList<>();
		NEEDS.forEach((client, needs) -> needs.forEach((need) -> links.add(wiring.link(client, need))));
		return new Links(links);
	}

	/// All pairs that a fault may name, whether there is a proxy or not.
	static List<Pair> pairs() {
		return NEEDS.entrySet()
			.stream()
			.flatMap((needs) -> needs.getValue().stream().map((need) -> new Pair(needs.getKey(), need)))
			.toList();
	}

	private Link link(String client, String dependency) {
		String address = address(dependency);
		int port = this.free.next().number();
		String target = dependency.equals("kafka") ? "127.0.0.1:" + this.free.next().number() : withPort(address);
		return new Link(client, dependency, port, address, target);
	}

	private String address(String dependency) {
		return switch (dependency) {
			case "kafka" -> this.addresses.kafka();
			case "mongodb" -> mongodb();
			case "keycloak" -> this.addresses.keycloak().getAuthority();
			case "discovery" -> this.addresses.discovery().getAuthority();
			case "payments" -> this.addresses.payments().getAuthority();
			case "mail" -> "localhost:" + this.addresses.ports().of(Port.SMTP);
			default -> throw new IllegalArgumentException(dependency);
		};
	}

	private String mongodb() {
		ConnectionString uri = new ConnectionString(this.addresses.mongodb());
		if (uri.getHosts().size() != 1 || uri.isSrvProtocol()) {
			throw new LabException("A proxy cannot stand in front of several MongoDB servers: leave out --faults");
		}
		return uri.getHosts().getFirst();
	}

	private static String withPort(String address) {
		return address.matches(".*:\\d+") ? address : address + ":27017";
	}

	/// Who depends on what.
	record Pair(String client, String dependency) {
	}

}
