package io.mitosis.lab.component;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import io.mitosis.lab.process.Launch;
import io.mitosis.lab.system.Port;

/// A component whose instances are launched otherwise than as shipped.
///
/// @param component the component as shipped
/// @param change what becomes of its launch
public record Altered(Component component, UnaryOperator<Launch> change) implements Component {

	/// With more variables than as shipped.
	public static Altered withVariables(Component component, Map<String, String> variables) {
		return new Altered(component, (launch) -> {
			Map<String, String> environment = new HashMap<>(launch.environment());
			environment.putAll(variables);
			return new Launch(launch.command(), launch.directory(), environment, launch.log());
		});
	}

	/// With another heap than it needs.
	/// @param heap in MiB
	public static Altered withHeap(Component component, int heap) {
		return new Altered(component,
				(launch) -> new Launch(launch.command()
					.stream()
					.map((word) -> word.startsWith("-Xmx") ? "-Xmx%dm".formatted(heap) : word)
					.toList(), launch.directory(), launch.environment(), launch.log()));
	}

	@Override
	public String name() {
		return this.component.name();
	}

	@Override
	public List<Port> ports() {
		return this.component.ports();
	}

	@Override
	public boolean replicates() {
		return this.component.replicates();
	}

	@Override
	public boolean drains() {
		return this.component.drains();
	}

	@Override
	public void prepare(Workplace workplace) {
		this.component.prepare(workplace);
	}

	@Override
	public Optional<Path> caches(Workplace workplace) {
		return this.component.caches(workplace);
	}

	@Override
	public Launch launch(Workplace workplace, Instance instance) {
		return this.change.apply(this.component.launch(workplace, instance));
	}

	@Override
	public Probe readiness(Workplace workplace, Instance instance) {
		return this.component.readiness(workplace, instance);
	}

	@Override
	public void whenReady(Workplace workplace) {
		this.component.whenReady(workplace);
	}

}
