package io.mitosis.lab.component;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.mitosis.lab.infrastructure.MongodProgram;
import io.mitosis.lab.system.Port;
import io.mitosis.lab.system.Settings;

/// The parts of one system, in the order in which they are started.
///
/// @param all those that lab itself runs
public record Components(List<Component> all) {

	/// Keycloak comes first for it takes longest; the services wait for nothing but their
	/// own start.
	public static Components of(Settings settings) {
		List<Component> all = new ArrayList<>(
				List.of(new Keycloak(), new Kafka(), new MailCatcher(), new PaymentSandbox()));
		if (settings.find("MONGODB_URI").isEmpty()) {
			all.add(MongodProgram.find().<Component>map(Mongod::new).orElseGet(StandInDatabase::new));
		}
		all.add(new Application("discovery", List.of(Port.DISCOVERY), 96, false));
		all.add(new Application("user-service", List.of(Port.USER_SERVICE), 160, true));
		all.add(new Application("billing-service", List.of(Port.BILLING_SERVICE), 160, true));
		all.add(new Application("notification-service", List.of(Port.NOTIFICATION_SERVICE), 160, true));
		all.add(new Application("gateway", List.of(Port.GATEWAY, Port.GATEWAY_MANAGEMENT), 128, true));
		all.add(Prometheus.of(settings));
		all.add(Grafana.of(settings));
		return new Components(all);
	}

	/// Those that the system needs to be whole.
	public Components essential() {
		return new Components(this.all.stream().filter((component) -> !component.watches()).toList());
	}

	/// Those that only watch it.
	public List<Component> watchers() {
		return this.all.stream().filter(Component::watches).toList();
	}

	/// The same parts and the proxy between them, where faults can be put.
	public Components withFaults() {
		List<Component> more = new ArrayList<>(this.all);
		more.add(new FaultProxy());
		return new Components(more);
	}

	/// The modules that must be built before all can start.
	public List<String> modules() {
		return this.all.stream().filter(Application.class::isInstance).map(Component::name).toList();
	}

	/// The component of this name.
	public Optional<Component> find(String name) {
		return this.all.stream().filter((component) -> component.name().equals(name)).findFirst();
	}

	/// The component that an instance such as `user-service-2` belongs to.
	public Optional<Component> ofInstance(String instance) {
		return find(instance).or(() -> find(instance.replaceAll("-\\d+$", "")).filter(Component::replicates));
	}

}
