package io.mitosis.lab.component;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.mitosis.lab.build.Extraction;
import io.mitosis.lab.process.Launch;
import io.mitosis.lab.system.Addresses;
import io.mitosis.lab.system.Certificate;
import io.mitosis.lab.system.Port;

/// One of our own Spring Boot applications.
///
/// @param name its module
/// @param ports where its first instance listens, and where its health is if that is elsewhere
/// @param heap how much memory its objects may take, in MiB
/// @param replicates whether several instances may run
record Application(String name, List<Port> ports, int heap, boolean replicates) implements Component {

	@Override
	public boolean drains() {
		return !this.ports.contains(Port.DISCOVERY);
	}

	@Override
	public void prepare(Workplace workplace) {
		folder(workplace);
	}

	private Path folder(Workplace workplace) {
		return new Extraction(workplace.home().checkout()).of(this.name);
	}

	@Override
	public Optional<Path> caches(Workplace workplace) {
		return Optional.of(folder(workplace));
	}

	@Override
	public Launch launch(Workplace workplace, Instance instance) {
		Path folder = folder(workplace);
		return workplace.java(instance, folder, environment(workplace, instance))
			.heap(this.heap)
			.ahead(folder, this.name)
			.run("-jar", this.name + ".jar");
	}

	private Map<String, String> environment(Workplace workplace, Instance instance) {
		Map<String, String> variables = new HashMap<>(Map.of("INSTANCE_NAME", instance.name(), "SERVER_ADDRESS",
				"127.0.0.1", "SERVER_PORT", String.valueOf(instance.port())));
		variables.put("MITOSIS_ORIGIN", workplace.addresses().origin().toString());
		variables.put("MITOSIS_EUREKA_PASSWORD", workplace.setting("MITOSIS_EUREKA_PASSWORD"));
		variables.put("LOGGING_STRUCTURED_FORMAT_CONSOLE", "ecs"); // ./lab logs makes it
																	// readable
		variables.putAll(workplace.addresses().settings().under("MITOSIS_OTLP_"));
		variables.put("MANAGEMENT_PORT", String.valueOf(managementPort(workplace, instance)));
		if (this.ports.contains(Port.USER_SERVICE)) {
			variables.put("MITOSIS_USER_SERVICE_SECRET", workplace.setting("MITOSIS_USER_SERVICE_SECRET"));
		}
		if (this.ports.contains(Port.BILLING_SERVICE)) {
			variables.putAll(Impatience.of(workplace.addresses().settings()));
		}
		if (this.ports.contains(Port.NOTIFICATION_SERVICE)) {
			variables.putAll(workplace.addresses().settings().under("MITOSIS_MAIL_"));
		}
		if (this.ports.contains(Port.GATEWAY)) {
			variables.putAll(door(workplace));
		}
		variables.putAll(dependencies(workplace));
		return variables;
	}

	private static Map<String, String> door(Workplace workplace) {
		Addresses addresses = workplace.addresses();
		Map<String, String> variables = new HashMap<>(DoorSettings.of(addresses.settings()));
		if (addresses.ports().https()) {
			variables.putAll(tls(workplace.home().certificate()));
		}
		return variables;
	}

	/// For the one port of the clients; health stays where probes without a certificate
	/// find it.
	private static Map<String, String> tls(Certificate certificate) {
		return Map.of("SERVER_SSL_ENABLED", "true", "SERVER_SSL_KEY_STORE", certificate.keyStore().toUri().toString(),
				"SERVER_SSL_KEY_STORE_TYPE", "PKCS12", "SERVER_SSL_KEY_STORE_PASSWORD", certificate.password(),
				"MANAGEMENT_SERVER_SSL_ENABLED", "false");
	}

	private Map<String, String> dependencies(Workplace workplace) {
		Addresses addresses = workplace.addresses();
		String smtp = workplace.through(this.name, "mail", "localhost:" + workplace.port(Port.SMTP));
		return Map.of("KEYCLOAK_URL", workplace.through(this.name, "keycloak", addresses.keycloak().toString()),
				"MONGODB_URI", workplace.through(this.name, "mongodb", addresses.mongodb()), "KAFKA_BOOTSTRAP_SERVERS",
				workplace.through(this.name, "kafka", addresses.kafka()), "EUREKA_URL",
				workplace.through(this.name, "discovery", addresses.discovery().toString()) + "/eureka/",
				"SPRING_MAIL_HOST", "localhost", "SPRING_MAIL_PORT", smtp.substring(smtp.indexOf(':') + 1),
				"PAYMENT_PROVIDER_URL", workplace.through(this.name, "payments", addresses.payments().toString()));
	}

	/// The first instance has the ports of its component, every other one its own in a
	/// row.
	private int managementPort(Workplace workplace, Instance instance) {
		if (this.ports.size() == 1) {
			return instance.port();
		}
		boolean first = instance.port() == workplace.port(this.ports.getFirst());
		return first ? workplace.port(this.ports.getLast()) : instance.port() + 1;
	}

	@Override
	public Optional<URI> figures(Workplace workplace, Instance instance) {
		return Optional
			.of(URI.create("http://localhost:%d/actuator/prometheus".formatted(managementPort(workplace, instance))));
	}

	@Override
	public Probe readiness(Workplace workplace, Instance instance) {
		return new HttpProbe(URI
			.create("http://localhost:%d/actuator/health/readiness".formatted(managementPort(workplace, instance))));
	}

}
