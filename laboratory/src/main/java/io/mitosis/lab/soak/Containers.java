package io.mitosis.lab.soak;

import java.util.List;

import io.mitosis.lab.process.Tool;
import io.mitosis.lab.system.Checkout;

/// Containers of Docker Compose: one of each service.
///
/// @param compose the program
public record Containers(Tool compose) implements Orchestrator {

	/// Those of a checkout.
	public Containers(Checkout checkout) {
		this(new Tool(checkout.root(), "docker", "compose"));
	}

	@Override
	public List<String> services() {
		return SERVICES;
	}

	@Override
	public boolean isUp(String name) {
		return this.compose.run("ps", "--format", "{{.State}} {{.Health}}", name).contains("running healthy");
	}

	/// Compose's restart policy leaves alone what was killed by hand.
	@Override
	public boolean isDown(String name) {
		return !this.compose.run("ps", "--services", "--status", "running").contains(name);
	}

	@Override
	public void kill(String name) {
		this.compose.run("kill", "--signal", "KILL", name);
	}

	@Override
	public void start(String name) {
		this.compose.run("up", "--detach", "--wait", "--no-recreate", "--no-deps", name);
	}

	@Override
	public List<String> parts() {
		return this.compose.run("ps", "--services", "--status", "running");
	}

	@Override
	public void restart(String name) {
		this.compose.run("restart", name);
		start(name);
	}

}
