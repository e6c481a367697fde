package io.mitosis.lab.component;

import java.util.List;
import java.util.Map;

import io.mitosis.lab.process.Launch;
import io.mitosis.lab.system.Port;

/// The proxy between the services and what they depend on, out of our own jar; part of a system started with `--faults`.
record FaultProxy() implements Component {

	@Override
	public String name() {
		return "faults";
	}

	@Override
	public List<Port> ports() {
		return List.of(Port.FAULTS);
	}

	@Override
	public Launch launch(Workplace workplace, Instance instance) {
		return workplace.java(instance, workplace.home().folder(), Map.of())
			.heap(16)
			.run("-cp", System.getProperty("java.class.path"), "io.mitosis.lab.fault.ProxyProgram",
					workplace.home().folder().toString(), String.valueOf(instance.port()));
	}

	@Override
	public Probe readiness(Workplace workplace, Instance instance) {
		return new PortProbe(instance.port());
	}

}
