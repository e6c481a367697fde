package io.mitosis.lab.running;

import java.util.List;
import java.util.Map;

import io.mitosis.lab.component.Component;
import io.mitosis.lab.component.Instance;
import io.mitosis.lab.component.Probe;
import io.mitosis.lab.component.Workplace;
import io.mitosis.lab.process.Launch;
import io.mitosis.lab.system.Port;

/// A part of a system that is a line of shell, ready as soon as it likes.
record AShellComponent(String name, String script, boolean ready, boolean replicates) implements Component {

	static AShellComponent running(String name) {
		return new AShellComponent(name, "exec sleep 60", true, false);
	}

	static AShellComponent dying(String name) {
		return new AShellComponent(name, "echo the reason; sleep 0.2; exit 3", false, false);
	}

	@Override
	public List<Port> ports() {
		return List.of(Port.MAIL);
	}

	@Override
	public Launch launch(Workplace workplace, Instance instance) {
		return new Launch(List.of("sh", "-c", this.script), workplace.home().folder(), Map.of(),
				workplace.home().log(instance.name()));
	}

	@Override
	public Probe readiness(Workplace workplace, Instance instance) {
		return new Probe() {

			@Override
			public boolean succeeds() {
				return AShellComponent.this.ready;
			}

			@Override
			public String description() {
				return "its mood";
			}

		};
	}

}
