package io.mitosis.lab.soak;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.mitosis.lab.system.Checkout;
import io.mitosis.lab.tool.Docker;
import io.mitosis.lab.tool.Tool;
import io.mitosis.lab.tool.Toolbox;

/// Containers of Docker Compose: one of each service.
///
/// @param docker the program, in the folder of the Compose file
public record Containers(Tool docker) implements Orchestrator {

	/// Those of a checkout.
	///
	/// @throws io.mitosis.lab.system.LabException when Docker is missing or does not run
	public static Containers of(Checkout checkout) {
		return new Containers(Docker.in(Toolbox.here()).tool().in(checkout.root(), Map.of()));
	}

	@Override
	public List<String> services() {
		return SERVICES;
	}

	@Override
	public boolean isUp(String name) {
		return compose("ps", "--format", "{{.State}} {{.Health}}", name).contains("running healthy");
	}

	/// Compose's restart policy leaves alone what was killed by hand.
	@Override
	public boolean isDown(String name) {
		return !compose("ps", "--services", "--status", "running").contains(name);
	}

	@Override
	public void kill(String name) {
		compose("kill", "--signal", "KILL", name);
	}

	@Override
	public void start(String name) {
		compose("up", "--detach", "--wait", "--no-recreate", "--no-deps", name);
	}

	@Override
	public List<String> parts() {
		return compose("ps", "--services", "--status", "running");
	}

	@Override
	public void restart(String name) {
		compose("restart", name);
		start(name);
	}

	private List<String> compose(String... arguments) {
		List<String> all = Stream.concat(Stream.of("compose"), Stream.of(arguments)).toList();
		return this.docker.require("docker " + String.join(" ", all), all).lines();
	}

}
