package io.mitosis.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.mitosis.lab.system.Checkout;

/// The `.http` files of `docs/api`, in the small part of their syntax that these files use.
final class RequestCollection {

	private static final Pattern SEPARATOR = Pattern.compile("^###", Pattern.MULTILINE);

	private RequestCollection() {
	}

	static List<Path> files() {
		try (Stream<Path> files = Files.list(Checkout.here().resolve("docs/api"))) {
			return files.filter((file) -> file.toString().endsWith(".http")).sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/// The requests of a file, from top to bottom; what stands before the first are
	/// variables.
	static List<CollectedRequest> requests(Path file) {
		try {
			return SEPARATOR.splitAsStream(Files.readString(file)).skip(1).map(CollectedRequest::parse).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
