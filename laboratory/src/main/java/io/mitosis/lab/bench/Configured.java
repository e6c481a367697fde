package io.mitosis.lab.bench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.mitosis.lab.component.Component;
import io.mitosis.lab.component.Probe;
import io.mitosis.lab.component.Workplace;
import io.mitosis.lab.component.Instance;
import io.mitosis.lab.process.Launch;
import io.mitosis.lab.system.Port;

/// A component whose instances get more variables than they have as shipped.
///
/// @param component the component as shipped
/// @param variables what is added to its environment
record Configured(Component component, Map<String, String> variables) implements Component {

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
		Launch launch = this.component.launch(workplace, instance);
		Map<String, String> environment = new HashMap<>(launch.environment());
		environment.putAll(this.variables);
		return new Launch(launch.command(), launch.directory(), environment, launch.log());
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
