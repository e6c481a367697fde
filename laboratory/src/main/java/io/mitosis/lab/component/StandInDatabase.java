package io.mitosis.lab.component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.mitosis.lab.process.Launch;
import io.mitosis.lab.system.Port;

/// The MongoDB stand-in, out of our own jar.
record StandInDatabase() implements Component {

	@Override
	public String name() {
		return "mongodb";
	}

	@Override
	public String title() {
		return "a stand-in (mongo-java-server), not MongoDB, which ./lab mongodb install gets";
	}

	@Override
	public List<Port> ports() {
		return List.of(Port.MONGODB);
	}

	@Override
	public Launch launch(Workplace workplace, Instance instance) {
		Path data = folder(workplace);
		return workplace.java(instance, data, Map.of())
			.heap(96)
			.flags("--sun-misc-unsafe-memory-access=allow")
			.run("-cp", System.getProperty("java.class.path"), "io.mitosis.lab.mongo.StandIn",
					data.resolve("stand-in.mv").toString(), String.valueOf(instance.port()));
	}

	private static Path folder(Workplace workplace) {
		try {
			return Files.createDirectories(workplace.home().data("mongodb"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public Probe readiness(Workplace workplace, Instance instance) {
		return new PortProbe(instance.port());
	}

}
