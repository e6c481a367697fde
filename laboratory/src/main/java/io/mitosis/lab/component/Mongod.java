package io.mitosis.lab.component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.mitosis.lab.process.Launch;
import io.mitosis.lab.system.Port;

/// A real MongoDB that this machine has installed, with a database folder of the home.
///
/// @param program the `mongod` on the PATH or in the cache
record Mongod(Path program) implements Component {

	@Override
	public String name() {
		return "mongodb";
	}

	@Override
	public String title() {
		return "MongoDB (" + this.program + ")";
	}

	@Override
	public List<Port> ports() {
		return List.of(Port.MONGODB);
	}

	@Override
	public Launch launch(Workplace workplace, Instance instance) {
		try {
			Path data = Files.createDirectories(workplace.home().data("mongod"));
			return new Launch(
					List.of(this.program.toString(), "--dbpath", data.toString(), "--bind_ip", "127.0.0.1", "--port",
							String.valueOf(instance.port()), "--wiredTigerCacheSizeGB", "0.25"),
					data, Map.of(), workplace.home().log(instance.name()));
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
