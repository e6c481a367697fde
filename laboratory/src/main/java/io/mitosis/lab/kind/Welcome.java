package io.mitosis.lab.kind;

import java.util.Map;

import io.mitosis.lab.system.Addresses;
import io.mitosis.lab.system.Port;
import io.mitosis.lab.system.Ports;
import io.mitosis.lab.system.Settings;
import io.mitosis.lab.tool.Kubectl;

/// Where the system on the cluster is reached from this machine: at the same addresses as after `./lab up`.
final class Welcome {

	private static final Addresses ADDRESSES = new Addresses(Ports.DEFAULTS, new Settings(Map.of()));

	private Welcome() {
	}

	static String text() {
		return addresses() + """

				Try
				  ./lab demo --target kind    plays four stories and tells each hop
				  ./lab kind status           shows its pods, and why one is not ready
				  kubectl --context %s -n %s get pods

				./lab kind down removes the cluster and all that is in it.
				""".formatted(Kubectl.CONTEXT, Kubectl.NAMESPACE);
	}

	static String addresses() {
		return """

				  API         %s/docs
				  Keycloak    %s/admin/  (admin, MITOSIS_KEYCLOAK_ADMIN_PASSWORD)
				  Eureka      %s  (eureka, MITOSIS_EUREKA_PASSWORD)
				  Mail        %s
				  Payments    %s
				  Prometheus  %s
				  Grafana     %s
				""".formatted(ADDRESSES.origin(), ADDRESSES.keycloak(), ADDRESSES.discovery(), ADDRESSES.mail(),
				ADDRESSES.payments().resolve("/__admin/requests"), ADDRESSES.http(Port.PROMETHEUS),
				ADDRESSES.http(Port.GRAFANA));
	}

}
