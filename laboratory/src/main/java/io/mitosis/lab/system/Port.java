package io.mitosis.lab.system;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// The ports of a system by name, each with its default; all are bound to loopback.
public enum Port {

	/// The one origin.
	GATEWAY(8080),
	/// The gateway's health and figures, which are not behind its door.
	GATEWAY_MANAGEMENT(8079),
	/// Eureka.
	DISCOVERY(8761),
	/// Keycloak behind the gateway, and its console.
	KEYCLOAK(8180),
	/// Keycloak's health.
	KEYCLOAK_MANAGEMENT(9000),
	/// The first user-service.
	USER_SERVICE(8081),
	/// The first billing-service.
	BILLING_SERVICE(8082),
	/// The first notification-service.
	NOTIFICATION_SERVICE(8083),
	/// The payment provider, or what plays it.
	PAYMENTS(8190),
	/// Kafka's clients.
	KAFKA(9092),
	/// Kafka's controller.
	KAFKA_CONTROLLER(9093),
	/// MongoDB, or what stands in for it.
	MONGODB(27017),
	/// The mail catcher's SMTP.
	SMTP(3025),
	/// The mail catcher's REST API.
	MAIL(8025),
	/// The proxy that slows and cuts links; it tells here what it does to them.
	FAULTS(8191),
	/// Prometheus' page and API.
	PROMETHEUS(9090),
	/// Grafana's page.
	GRAFANA(3000);

	private final int standard;

	Port(int standard) {
		this.standard = standard;
	}

	/// The port when nobody asks for another.
	public int standard() {
		return this.standard;
	}

	/// The name on the command line, such as `user-service`.
	public String label() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/// The port of this name.
	///
	/// @throws LabException for a name that is none
	public static Port of(String label) {
		return Arrays.stream(values())
			.filter((port) -> port.label().equals(label))
			.findFirst()
			.orElseThrow(() -> new LabException("No port is called '%s'; there are %s".formatted(label,
					Arrays.stream(values()).map(Port::label).collect(Collectors.joining(", ")))));
	}

}
