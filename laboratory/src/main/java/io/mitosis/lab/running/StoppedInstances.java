package io.mitosis.lab.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.mitosis.lab.component.Component;
import io.mitosis.lab.component.Components;
import io.mitosis.lab.component.Instance;
import io.mitosis.lab.infrastructure.Folders;
import io.mitosis.lab.system.Home;

/// Remembers which instances were stopped on purpose, one file with its port for each, so that a start brings back as
/// many, where they were.
///
/// @param home the folder of the system
public record StoppedInstances(Home home) {

	/// These were stopped.
	public void remember(List<RunningInstance> instances) {
		try {
			Files.createDirectories(this.home.stopped());
			for (RunningInstance each : instances) {
				Files.writeString(file(each.name()), String.valueOf(each.instance().port()));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/// The instances of a component that were stopped and not started since.
	public List<Instance> of(Component component) {
		Components only = new Components(List.of(component));
		return Folders.list(this.home.stopped())
			.stream()
			.map((file) -> file.getFileName().toString())
			.filter((name) -> only.ofInstance(name).isPresent())
			.sorted()
			.map((name) -> new Instance(name, port(name)))
			.toList();
	}

	/// This one runs again.
	public void forget(String name) {
		try {
			Files.deleteIfExists(file(name));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/// Somebody else decided how many run.
	public void forget(Component component) {
		of(component).forEach((instance) -> forget(instance.name()));
	}

	private int port(String name) {
		try {
			return Integer.parseInt(Files.readString(file(name)).strip());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Path file(String name) {
		return this.home.stopped().resolve(name);
	}

}
