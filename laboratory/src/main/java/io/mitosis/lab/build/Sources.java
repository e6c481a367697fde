package io.mitosis.lab.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;

import io.mitosis.lab.system.Checkout;

/// What our applications are built from.
///
/// The date of a jar is that of the reproducible build; what Spring Boot repackaged, beside
/// it, tells when that was.
///
/// @param checkout where they are
record Sources(Checkout checkout) {

	private static final List<String> SHARED = List.of("pom.xml", "service-defaults/pom.xml",
			"service-defaults/src/main");

	/// Whether the application must be built (again).
	boolean areNewerThanJarOf(String module) {
		Path jar = this.checkout.jar(module);
		Path packaged = jar.resolveSibling(jar.getFileName() + ".original");
		if (!Files.exists(jar) || !Files.exists(packaged)) {
			return true;
		}
		FileTime built = modified(packaged);
		return Stream.concat(SHARED.stream(), Stream.of(module + "/pom.xml", module + "/src/main"))
			.map(this.checkout::resolve)
			.anyMatch((path) -> isNewer(path, built));
	}

	private static boolean isNewer(Path path, FileTime built) {
		if (!Files.exists(path)) {
			return false;
		}
		try (Stream<Path> all = Files.walk(path)) {
			return all.filter(Files::isRegularFile).anyMatch((file) -> modified(file).compareTo(built) > 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static FileTime modified(Path file) {
		try {
			return Files.getLastModifiedTime(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
