package io.mitosis.lab.fault;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.mitosis.lab.component.Component;
import io.mitosis.lab.component.Components;
import io.mitosis.lab.fault.Fault.Away;
import io.mitosis.lab.fault.Fault.Frozen;
import io.mitosis.lab.fault.Fault.OnLinks;
import io.mitosis.lab.fault.Fault.Poisoned;
import io.mitosis.lab.running.Similar;
import io.mitosis.lab.system.LabException;

/// All faults of a system.
///
/// @param components what the system consists of
/// @param proxied whether a proxy is in between
public record Catalogue(Components components, boolean proxied) {

	private static final long DELAY = 500;

	private static final Map<String, String> SHORT = Map.of("mongodb", "mongo", "payments", "provider");

	/// What these keep is in their memory: killed, they would forget what was mailed and
	/// charged.
	private static final List<String> FORGETFUL = List.of("mail", "payments");

	private static final List<String> DEPENDENCIES = List.of("kafka", "mongodb", "keycloak", "mail", "payments",
			"discovery");

	private static final List<String> SERVICES = List.of("gateway", "user-service", "billing-service",
			"notification-service");

	/// All of them, those of the dependencies first.
	public List<Fault> all() {
		return Stream
			.of(DEPENDENCIES.stream().flatMap((name) -> ofDependency(name).stream()),
					SERVICES.stream().flatMap((name) -> ofService(name).stream()),
					Wiring.pairs().stream().map(Catalogue::partition), Stream.<Fault>of(new Poisoned("poison")))
			.flatMap((faults) -> faults)
			.toList();
	}

	/// The fault of this name.
	///
	/// @throws LabException when there is none, naming a similar one
	public Fault named(String name) {
		List<String> names = all().stream().map(Fault::name).toList();
		return all().stream()
			.filter((fault) -> fault.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new LabException(Similar.to(name, names)
				.map((similar) -> "No fault is called '%s'; did you mean %s?".formatted(name, similar))
				.orElse("No fault is called '%s'; ./lab break lists them".formatted(name))));
	}

	/// Whether it can be caused in this system.
	public boolean isPossible(Fault fault) {
		return this.proxied || !(fault instanceof OnLinks);
	}

	private List<Fault> ofDependency(String dependency) {
		String name = SHORT.getOrDefault(dependency, dependency);
		Optional<Component> component = this.components.find(dependency);
		boolean spared = this.proxied && FORGETFUL.contains(dependency);
		Fault away = component.filter((ours) -> !spared)
			.<Fault>map((ours) -> new Away(name + "-away", ours))
			.orElseGet(() -> new OnLinks(name + "-away", dependency + " refuses connections", "", dependency,
					Quality.REFUSED));
		Fault slow = new OnLinks(name + "-slow", "each answer of %s comes %d ms later".formatted(dependency, DELAY), "",
				dependency, Quality.delayed(DELAY));
		Fault frozen = component.<Fault>map((ours) -> new Frozen(name + "-frozen", ours))
			.orElseGet(() -> new OnLinks(name + "-frozen", dependency + " keeps its connections and answers nothing",
					"", dependency, Quality.SILENT));
		return List.of(away, slow, frozen);
	}

	private List<Fault> ofService(String service) {
		return this.components.find(service)
			.map((component) -> List.<Fault>of(new Away(service + "-away", component),
					new Frozen(service + "-frozen", component)))
			.orElse(List.of());
	}

	private static Fault partition(Wiring.Pair pair) {
		String dependency = SHORT.getOrDefault(pair.dependency(), pair.dependency());
		return new OnLinks("partition-%s-%s".formatted(pair.client(), dependency),
				"%s hears nothing from %s".formatted(pair.client(), pair.dependency()), pair.client(),
				pair.dependency(), Quality.SILENT);
	}

}
