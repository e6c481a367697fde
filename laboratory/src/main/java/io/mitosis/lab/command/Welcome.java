package io.mitosis.lab.command;

import io.mitosis.lab.component.Component;
import io.mitosis.lab.component.Components;
import io.mitosis.lab.component.Workplace;
import io.mitosis.lab.system.Addresses;
import io.mitosis.lab.system.Port;

/// What a person reads when the system is up.
final class Welcome {

	private Welcome() {
	}

	static String to(Workplace workplace, Components components, boolean detached) {
		Addresses addresses = workplace.addresses();
		return """

				Mitosis is up.
				  API         %1$s/docs
				  Account     %1$s/auth/realms/mitosis/account/
				  Keycloak    %2$s/admin/  (admin, MITOSIS_KEYCLOAK_ADMIN_PASSWORD)
				  Eureka      %3$s  (eureka, MITOSIS_EUREKA_PASSWORD)
				  Mail        %4$s
				  Payments    %5$s
				  Prometheus  %9$s
				  Grafana     %10$s
				  Logs        %6$s
				%8$s
				Try
				  ./lab demo            plays four stories and tells each hop
				  ./lab token alice     prints an access token
				  ./lab status          shows what runs
				  ./lab watch           shows how it is, each second

				%7$s
				""".formatted(addresses.origin(), addresses.keycloak(), addresses.discovery(),
				addresses.http(Port.MAIL), addresses.payments().resolve("/__admin/requests"),
				workplace.home().folder().resolve("logs"), detached ? "./lab down stops it." : "Ctrl-C stops it.",
				trust(workplace), watcher(workplace, components, Port.PROMETHEUS),
				watcher(workplace, components, Port.GRAFANA));
	}

	/// Its address, or why there is none.
	private static String watcher(Workplace workplace, Components components, Port port) {
		return components.find(port.label())
			.flatMap(Component::absence)
			.orElseGet(() -> workplace.addresses().http(port).toString());
	}

	private static String trust(Workplace workplace) {
		return workplace.addresses().ports().https()
				? "  Trust       curl --cacert %s …%n".formatted(workplace.home().certificate().pem()) : "";
	}

}
