package io.mitosis.lab.system;

import java.net.URI;

/// Where the parts of one system listen.
///
/// @param ports the ports of the system
/// @param settings its settings, which may name another origin and another MongoDB
/// @param target what runs it
public record Addresses(Ports ports, Settings settings, Target target) {

	private static final String DURABLE = "w=majority&journal=true";

	/// Of processes.
	public Addresses(Ports ports, Settings settings) {
		this(ports, settings, Target.LOCAL);
	}

	/// What every client calls: `MITOSIS_ORIGIN`, else the gateway's port.
	public URI origin() {
		return URI.create(this.settings.find("MITOSIS_ORIGIN").orElseGet(() -> http(Port.GATEWAY).toString()));
	}

	/// The internal address of Keycloak, with its path `/auth`.
	public URI keycloak() {
		return URI.create("http://localhost:%d/auth".formatted(this.ports.of(Port.KEYCLOAK)));
	}

	/// Keycloak's management interface, where its health is.
	public URI keycloakManagement() {
		return http(Port.KEYCLOAK_MANAGEMENT);
	}

	/// Eureka's page, without the credentials it asks for.
	public URI discovery() {
		return http(Port.DISCOVERY);
	}

	/// Kafka's bootstrap server as `host:port`.
	public String kafka() {
		return "localhost:" + this.ports.of(Port.KAFKA);
	}

	/// The MongoDB URI without a database: `MONGODB_URI`, else the system's own.
	///
	/// Writes are durable unless the URI itself says what they are.
	public String mongodb() {
		String uri = this.settings.find("MONGODB_URI")
			.orElseGet(() -> this.target.mongodb(this.ports.of(Port.MONGODB), this.settings));
		return uri.matches(".*[?&]w=.*") ? uri : durable(uri);
	}

	/// The REST API of the mail catcher.
	public URI mail() {
		return http(Port.MAIL);
	}

	/// The payment provider.
	public URI payments() {
		return http(Port.PAYMENTS);
	}

	/// A port of ours, spoken to by http; the gateway's by https, where it was asked for.
	public URI http(Port port) {
		String scheme = (port == Port.GATEWAY && this.ports.https()) ? "https" : "http";
		return URI.create("%s://localhost:%d".formatted(scheme, this.ports.of(port)));
	}

	private static String durable(String uri) {
		if (uri.contains("?")) {
			return uri + "&" + DURABLE;
		}
		return uri + (uri.endsWith("/") ? "?" : "/?") + DURABLE;
	}

}
