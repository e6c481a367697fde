package io.mitosis.lab.fault;

import java.util.List;
import java.util.Map;

import io.mitosis.lab.component.Component;
import io.mitosis.lab.component.Instance;
import io.mitosis.lab.component.Probe;
import io.mitosis.lab.component.Workplace;
import io.mitosis.lab.process.Launch;
import io.mitosis.lab.system.Port;

/// A part of a system that does nothing but live.
record ASleeper(String name) implements Component {

	@Override
	public List<Port> ports() {
		return List.of(Port.USER_SERVICE);
	}

	@Override
	public boolean replicates() {
		return true;
	}

	@Override
	public Launch launch(Workplace workplace, Instance instance) {
		return new Launch(List.of("sleep", "60"), workplace.home().folder(), Map.of(),
				workplace.home().log(instance.name()));
	}

	@Override
	public Probe readiness(Workplace workplace, Instance instance) {
		return new Probe() {

			@Override
			public boolean succeeds() {
				return true;
			}

			@Override
			public String description() {
				return "nothing";
			}

		};
	}

}
