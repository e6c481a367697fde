package io.mitosis.journeys;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import io.mitosis.lab.system.Addresses;
import io.mitosis.lab.system.Checkout;
import io.mitosis.lab.system.Home;
import io.mitosis.lab.system.Settings;
import io.mitosis.lab.system.Target;

/// Where the stories play: `-Dmitosis.target`, else `MITOSIS_TARGET`, else processes of their own.
final class Chosen {

	static final Target TARGET = Target.of(System.getProperty("mitosis.target",
			Objects.requireNonNullElse(System.getenv("MITOSIS_TARGET"), Target.LOCAL.toString())));

	/// Beside the one of another target.
	static final Home HOME = new Home(Checkout.here(),
			Path.of("target", TARGET.isLocal() ? "home" : "home-" + TARGET).toAbsolutePath());

	private Chosen() {
	}

	static Addresses addresses() {
		return TARGET.addresses(HOME, settings());
	}

	/// What the program sees, which is started without a foreign origin.
	static Settings settings() {
		return Settings.read(HOME.checkout(), withoutForeignOrigin(new HashMap<>(System.getenv())));
	}

	/// Containers were started with it.
	static Map<String, String> withoutForeignOrigin(Map<String, String> environment) {
		if (TARGET.isLocal()) {
			environment.remove("MITOSIS_ORIGIN");
		}
		return environment;
	}

}
