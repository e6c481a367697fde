package io.mitosis.lab.running;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import io.mitosis.lab.component.Component;
import io.mitosis.lab.component.Components;
import io.mitosis.lab.component.Instance;
import io.mitosis.lab.infrastructure.Folders;
import io.mitosis.lab.process.PidFile;
import io.mitosis.lab.system.Home;
import io.mitosis.lab.system.LabException;

/// What was started in a home and not stopped since, as its pid files tell.
///
/// @param home the folder of the system
/// @param components what a system consists of
public record RunningSystem(Home home, Components components) {

	/// All instances, also those that died by themselves.
	public List<RunningInstance> instances() {
		return Folders.list(this.home.run())
			.stream()
			.flatMap((file) -> remembered(file).stream())
			.sorted(Comparator.comparingInt((instance) -> this.components.all().indexOf(instance.component())))
			.toList();
	}

	private Optional<RunningInstance> remembered(Path file) {
		PidFile pidFile = new PidFile(file);
		String name = file.getFileName().toString().replaceAll("\\.pid$", "");
		return pidFile.read()
			.flatMap((pid) -> this.components.ofInstance(name)
				.map((component) -> new RunningInstance(component, new Instance(name, pid.port()), pid.process(),
						pidFile)));
	}

	/// The instances that a bare or full name means.
	///
	/// @throws LabException when there is no such component, or none of it was started
	public List<RunningInstance> named(String name) {
		Component component = component(name);
		List<RunningInstance> found = instances().stream()
			.filter((instance) -> instance.name().equals(name)
					|| (instance.component().equals(component) && name.equals(component.name())))
			.toList();
		if (found.isEmpty()) {
			throw new LabException("%s is not running: ./lab start %s".formatted(name, name));
		}
		return found;
	}

	/// The component that a name means.
	///
	/// @throws LabException when there is none
	public Component component(String name) {
		return this.components.ofInstance(name).orElseThrow(() -> new LabException(unknown(name)));
	}

	private String unknown(String name) {
		List<String> names = this.components.all().stream().map(Component::name).toList();
		return Similar.to(name, names)
			.map((similar) -> "No component is called '%s'; did you mean %s?".formatted(name, similar))
			.orElseGet(() -> "No component is called '%s'; there are %s".formatted(name, String.join(", ", names)));
	}

	/// Whether nothing runs.
	public boolean isDown() {
		return instances().stream().noneMatch(RunningInstance::isAlive);
	}

	/// The components of which no instance lives, and one could.
	public List<Component> missing() {
		var alive = instances().stream()
			.filter(RunningInstance::isAlive)
			.map(RunningInstance::component)
			.collect(Collectors.toSet());
		return this.components.all()
			.stream()
			.filter((component) -> component.absence().isEmpty() && !alive.contains(component))
			.toList();
	}

}
