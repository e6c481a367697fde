package io.mitosis.lab.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import io.mitosis.lab.system.LabException;

/// One of our images, called `mitosis/NAME:VERSION`.
///
/// @param name the module, or what else is in it
/// @param ofOurCode whether it holds a jar of ours
public record Image(String name, boolean ofOurCode) {

	/// What all their names begin with.
	public static final String PREFIX = "mitosis/";

	/// All that there are.
	static final List<Image> ALL = List.of(new Image("discovery", true), new Image("gateway", true),
			new Image("user-service", true), new Image("billing-service", true),
			new Image("notification-service", true), new Image("keycloak", false));

	/// Those of these names; all when none is named.
	///
	/// @throws LabException for a name that is none
	static List<Image> named(String... names) {
		return (names.length == 0) ? ALL : Arrays.stream(names).distinct().map(Image::named).toList();
	}

	private static Image named(String name) {
		return ALL.stream()
			.filter((image) -> image.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new LabException("No image is called '%s'; there are %s".formatted(name,
					ALL.stream().map(Image::name).collect(Collectors.joining(", ")))));
	}

	/// Its name with a version, never `latest`.
	String tag(String version) {
		return "%s%s:%s".formatted(PREFIX, this.name, version);
	}

	/// How Docker is asked for it, from the checkout: options, and last the folder that
	/// the Dockerfile copies from.
	List<String> build(String version, boolean aot) {
		List<String> arguments = new ArrayList<>(
				List.of("--label", "org.opencontainers.image.version=" + version, "--tag", tag(version)));
		if (aot) {
			arguments.addAll(List.of("--target", "aot"));
		}
		if (this.ofOurCode) {
			arguments.addAll(List.of("--build-arg", "MODULE=" + this.name, "--build-arg", "JAR=host"));
		}
		arguments.add(this.ofOurCode ? "." : this.name);
		return arguments;
	}

}
