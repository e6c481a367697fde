package io.mitosis.lab.system;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// Where the system runs that a command means.
public enum Target {

	/// Processes of this machine, on the ports that their home remembers.
	LOCAL("./lab up -d", "./lab logs %s", "./lab kill -9 %s", "./lab restart %s",
			"./lab down, then MITOSIS_RATELIMITS_ENABLED=false ./lab up -d"),

	/// Containers of Docker Compose, on the usual ports unless `MITOSIS_PORT_…` moves
	/// them.
	COMPOSE("docker compose up --wait", "docker compose logs %s", "docker compose kill %s",
			"docker compose up -d --wait %s", "MITOSIS_RATELIMITS_ENABLED=false docker compose up --wait"),

	/// Pods of a kind cluster, on the ports that its one node publishes.
	KIND("./lab kind up", "kubectl --context kind-mitosis -n mitosis logs deployment/%s",
			"docker exec mitosis-control-plane sh -c 'crictl stop --timeout 0 $(crictl ps --quiet --name %s)'",
			"kubectl --context kind-mitosis -n mitosis rollout restart deployment/%s",
			"kubectl --context kind-mitosis -n mitosis set env deployment/gateway MITOSIS_RATELIMITS_ENABLED=false");

	private static final String ROOT = "mongodb://root:%s@localhost:%d/?authSource=admin";

	private final String start;

	private final String logs;

	private final String kill;

	private final String restart;

	private final String unlimited;

	Target(String start, String logs, String kill, String restart, String unlimited) {
		this.start = start;
		this.logs = logs;
		this.kill = kill;
		this.restart = restart;
		this.unlimited = unlimited;
	}

	/// The target of this name.
	///
	/// @throws LabException for a name that is none
	public static Target of(String name) {
		return Arrays.stream(values())
			.filter((target) -> target.toString().equals(name))
			.findFirst()
			.orElseThrow(() -> new LabException("No target is called '%s'; there are %s".formatted(name,
					Arrays.stream(values()).map(Target::toString).collect(Collectors.joining(", ")))));
	}

	/// The command that starts it.
	public String start() {
		return this.start;
	}

	/// The command that shows what a part says.
	public String logs(String part) {
		return this.logs.formatted(part);
	}

	/// The command that ends a part as a power cut does.
	public String kill(String part) {
		return this.kill.formatted(part);
	}

	/// The command after which a killed part runs again.
	public String restart(String part) {
		return this.restart.formatted(part);
	}

	/// The command that starts it, or goes on, with a gateway that limits nobody.
	public String liftRateLimits() {
		return this.unlimited;
	}

	/// Whether its parts are processes, which `./lab` itself starts and ends.
	public boolean isLocal() {
		return this == LOCAL;
	}

	/// Whether the services can be asked at their own ports, past the gateway.
	public boolean publishesServices() {
		return this != KIND;
	}

	/// What is kept about it: the home itself for processes, else a folder in there.
	Home home(Home home) {
		return isLocal() ? home : new Home(home.checkout(), home.folder().resolve(toString()));
	}

	/// Where it listens.
	public Addresses addresses(Home home, Settings settings) {
		Ports ports = switch (this) {
			case LOCAL -> home.ports();
			case COMPOSE -> Ports.published(settings);
			case KIND -> Ports.DEFAULTS;
		};
		return new Addresses(ports, settings, this);
	}

	/// The URI of its own MongoDB, which in containers asks who one is.
	String mongodb(int port, Settings settings) {
		return isLocal() ? "mongodb://localhost:" + port
				: ROOT.formatted(settings.get("MITOSIS_MONGODB_ROOT_PASSWORD"), port);
	}

	/// The name on the command line.
	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
