package io.mitosis.lab.component;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import io.mitosis.lab.infrastructure.Folders;
import io.mitosis.lab.process.Launch;
import io.mitosis.lab.process.Launcher;
import io.mitosis.lab.system.Port;

/// A Kafka broker that is its own controller (KRaft).
record Kafka() implements Component {

	@Override
	public String name() {
		return "kafka";
	}

	@Override
	public List<Port> ports() {
		return List.of(Port.KAFKA, Port.KAFKA_CONTROLLER);
	}

	@Override
	public void prepare(Workplace workplace) {
		Path data = data(workplace);
		KafkaSettings.of(workplace, data).write();
		if (!Files.exists(data.resolve("log/meta.properties"))) {
			format(workplace, data);
		}
	}

	private void format(Workplace workplace, Path data) {
		Launch format = program(workplace, new Instance("kafka-format", 0)).run(command(workplace,
				"kafka.tools.StorageTool", "format", "--ignore-formatted", "-t", UUID.randomUUID().toString(), "-c"));
		new Launcher().run("Formatting Kafka's folder", format);
	}

	@Override
	public Optional<Path> caches(Workplace workplace) {
		return Optional.of(workplace.distributions("kafka").get("kafka"));
	}

	@Override
	public Launch launch(Workplace workplace, Instance instance) {
		return program(workplace, instance).ahead(workplace.distributions("kafka").get("kafka"), name())
			.run(command(workplace, "kafka.Kafka"));
	}

	private static JavaProgram program(Workplace workplace, Instance instance) {
		return workplace.java(instance, data(workplace), Map.of()).heap(160);
	}

	/// The settings come last; the home's folder is no part of an AOT cache's key.
	private static String[] command(Workplace workplace, String... program) {
		Path data = data(workplace);
		List<String> command = new ArrayList<>(List
			.of("-Dlog4j2.configurationFile=" + data.resolve("log4j2.properties"), "-cp", classPath(workplace)));
		command.addAll(List.of(program));
		command.add(data.resolve("server.properties").toString());
		return command.toArray(String[]::new);
	}

	private static String classPath(Workplace workplace) {
		return Folders.list(workplace.distributions("kafka").get("kafka"))
			.stream()
			.map(Path::toString)
			.filter((file) -> file.endsWith(".jar"))
			.collect(Collectors.joining(File.pathSeparator));
	}

	private static Path data(Workplace workplace) {
		try {
			return Files.createDirectories(workplace.home().data("kafka"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public Probe readiness(Workplace workplace, Instance instance) {
		return new KafkaProbe(instance.port());
	}

}
