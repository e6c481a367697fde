package io.mitosis.lab.rehearsal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import io.mitosis.lab.component.Component;
import io.mitosis.lab.component.Instance;
import io.mitosis.lab.component.Probe;
import io.mitosis.lab.component.Workplace;
import io.mitosis.lab.process.Launch;
import io.mitosis.lab.system.Port;

/// A component that is given another heap than it needs.
///
/// @param component the component
/// @param heap in MiB
record Cramped(Component component, int heap) implements Component {

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
		return new Launch(launch.command()
			.stream()
			.map((word) -> word.startsWith("-Xmx") ? "-Xmx%dm".formatted(this.heap) : word)
			.toList(), launch.directory(), launch.environment(), launch.log());
	}

	@Override
	public Probe readiness(Workplace workplace, Instance instance) {
		return this.component.readiness(workplace, instance);
	}

}
