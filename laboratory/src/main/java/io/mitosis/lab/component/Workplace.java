package io.mitosis.lab.component;

import java.nio.file.Path;
import java.util.Map;

import io.mitosis.lab.infrastructure.Cache;
import io.mitosis.lab.infrastructure.Distributions;
import io.mitosis.lab.infrastructure.Maven;
import io.mitosis.lab.system.Addresses;
import io.mitosis.lab.system.Home;
import io.mitosis.lab.system.Port;
import io.mitosis.lab.system.Ports;
import io.mitosis.lab.system.Settings;

/// Where components do their work: one home with its addresses.
///
/// @param home the folder of the system
/// @param addresses where the parts listen
/// @param ahead what to do with ahead-of-time caches
public record Workplace(Home home, Addresses addresses, AheadOfTime ahead) {

	/// The workplace of a home whose parts listen on these ports.
	public static Workplace of(Home home, Ports ports, Settings settings) {
		return new Workplace(home, new Addresses(ports, settings), AheadOfTime.USE);
	}

	/// The same with another way to deal with ahead-of-time caches.
	public Workplace with(AheadOfTime ahead) {
		return new Workplace(this.home, this.addresses, ahead);
	}

	/// The distributions of others.
	Distributions distributions(String who) {
		return new Distributions(maven(who), Cache.of(System.getenv()));
	}

	/// Maven, with a log for this purpose.
	public Maven maven(String purpose) {
		return new Maven(this.home.checkout(), this.home.log("maven-" + purpose));
	}

	/// An address as this client reaches it: directly, or through the proxy of the
	/// faults.
	String through(String client, String dependency, String address) {
		return this.home.links().through(client, dependency, address);
	}

	/// The number of a port.
	int port(Port port) {
		return this.addresses.ports().of(port);
	}

	/// A setting that must be there.
	String setting(String name) {
		return this.addresses.settings().get(name);
	}

	/// A Java program that knows its home, so that it can be recognised when its pid file
	/// is lost.
	JavaProgram java(Instance instance, Path directory, Map<String, String> environment) {
		return new JavaProgram(this, instance, directory, environment);
	}

}
