package io.mitosis.lab.system;

import java.nio.file.Path;
import java.util.Optional;

import picocli.CommandLine.Option;

/// Which system of processes a command means: a mixin for every command.
public class SystemOption {

	@Option(names = "--home", paramLabel = "DIR",
			description = "the folder of the system (default: MITOSIS_HOME, else .lab in the checkout)")
	private Optional<Path> folder = Optional.empty();

	/// The home that was asked for.
	public Home home() {
		Checkout checkout = Checkout.here();
		Path folder = this.folder
			.or(() -> Optional.ofNullable(System.getenv("MITOSIS_HOME"))
				.filter((name) -> !name.isBlank())
				.map(Path::of))
			.orElseGet(() -> checkout.resolve(".lab"));
		Home home = new Home(checkout, folder.toAbsolutePath().normalize());
		if (home.ports().https() && home.certificate().exists()) {
			home.certificate().trust();
		}
		return home;
	}

	/// The settings of the system.
	public Settings settings() {
		return Settings.read(Checkout.here(), System.getenv());
	}

	/// Where the system listens, whether it is up or not.
	public Addresses addresses() {
		return new Addresses(home().ports(), settings());
	}

}
