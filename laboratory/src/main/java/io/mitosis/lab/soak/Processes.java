package io.mitosis.lab.soak;

import java.util.List;

import io.mitosis.lab.running.RunningInstance;
import io.mitosis.lab.running.RunningSystem;
import io.mitosis.lab.running.Starter;
import io.mitosis.lab.running.Stopping;

/// Instances as processes of this machine.
///
/// @param running the system
/// @param starter starts again what was killed
/// @param stopping stops in good order
public record Processes(RunningSystem running, Starter starter, Stopping stopping) implements Orchestrator {

	@Override
	public List<String> services() {
		return this.running.instances()
			.stream()
			.filter((instance) -> instance.component().drains())
			.map(RunningInstance::name)
			.toList();
	}

	@Override
	public boolean isUp(String name) {
		RunningInstance instance = instance(name);
		return instance.isAlive()
				&& instance.component().readiness(this.starter.workplace(), instance.instance()).succeeds();
	}

	@Override
	public boolean isDown(String name) {
		return !instance(name).isAlive();
	}

	@Override
	public void kill(String name) {
		instance(name).process().kill();
	}

	@Override
	public void start(String name) {
		RunningInstance instance = instance(name);
		this.starter.start(instance.component(), instance.instance());
	}

	/// But for the mail catcher, which forgets its mails then and cannot tell since when.
	@Override
	public List<String> parts() {
		return this.running.instances()
			.stream()
			.filter(RunningInstance::isAlive)
			.map(RunningInstance::name)
			.filter((name) -> !name.equals("mail"))
			.toList();
	}

	@Override
	public void restart(String name) {
		RunningInstance instance = instance(name);
		this.stopping.stop(List.of(instance));
		this.starter.start(instance.component(), instance.instance());
	}

	private RunningInstance instance(String name) {
		return this.running.named(name).getFirst();
	}

}
