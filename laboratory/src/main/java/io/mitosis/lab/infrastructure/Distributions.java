package io.mitosis.lab.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The programs of others, by the name of the folder in `laboratory/infrastructure` that says what to fetch.
///
/// @param maven fetches them
/// @param cache keeps them
public record Distributions(Maven maven, Cache cache) {

	private static final Pattern VERSION = Pattern.compile("<version>([^<$]+)</version>");

	/// The folder with a distribution as it was published.
	public Path get(String name) {
		return get(name, "", (folder) -> {
		});
	}

	/// The folder with a distribution that was made ready once.
	///
	/// @param variant distinguishes it from the same distribution made ready otherwise
	/// @param preparation works on the freshly fetched folder
	public Path get(String name, String variant, Consumer<Path> preparation) {
		Path pom = this.maven.checkout().resolve("laboratory/infrastructure/" + name + "/pom.xml");
		return this.cache.get(name + "-" + version(pom) + variant, (folder) -> {
			this.maven.run("Fetching " + name, List.of("-f", pom.toString(), "package", "-Dinto=" + folder));
			preparation.accept(folder);
		});
	}

	private static String version(Path pom) {
		try {
			Matcher version = VERSION.matcher(Files.readString(pom));
			return version.find() ? version.group(1) : "unknown";
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
