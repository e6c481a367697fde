package io.mitosis.lab.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;

import io.mitosis.lab.infrastructure.Cache;
import io.mitosis.lab.infrastructure.Folders;
import io.mitosis.lab.process.Child;
import io.mitosis.lab.system.Checkout;
import io.mitosis.lab.system.LabException;

/// Fat jars taken apart, because the JVM starts a plain class path in half the time.
///
/// A changed jar goes to another folder, so that whoever runs the old one keeps it; AOT caches
/// live beside the jar they belong to.
///
/// @param checkout where the jars are built
public record Extraction(Checkout checkout) {

	/// The folder that holds `MODULE.jar` and its `lib`, as of now.
	public Path of(String module) {
		Path jar = this.checkout.jar(module);
		Path all = this.checkout.resolve(module + "/target/extracted");
		Path folder = new Cache(all).get(key(jar), (unfinished) -> extract(jar, unfinished));
		Folders.list(all).stream().filter((other) -> isAbandoned(other, folder)).forEach(Folders::delete);
		return folder;
	}

	private static boolean isAbandoned(Path other, Path current) {
		return Files.isDirectory(other) && !other.equals(current) && !other.toString().endsWith(".unfinished")
				&& ProcessHandle.allProcesses()
					.noneMatch((process) -> process.info().commandLine().orElse("").contains(other.toString()));
	}

	/// Dates say nothing: a reproducible build gives every jar the same one.
	private static String key(Path jar) {
		try (ZipFile entries = new ZipFile(jar.toFile())) {
			return Long.toHexString(
					entries.stream().mapToLong((entry) -> entry.getName().hashCode() * 31L + entry.getCrc()).sum());
		}
		catch (IOException ex) {
			throw new LabException("%s is missing: ./mvnw package builds it".formatted(jar), ex);
		}
	}

	private static void extract(Path jar, Path folder) {
		try {
			Process process = new ProcessBuilder(
					List.of(java(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Djarmode=tools", "-jar",
							jar.toString(), "extract", "--force", "--destination", folder.toString()))
				.redirectErrorStream(true)
				.redirectOutput(Redirect.DISCARD)
				.start();
			if (new Child(process).await() != 0) {
				throw new LabException("%s cannot be extracted: ./mvnw clean package builds it anew".formatted(jar));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String java() {
		return Path.of(System.getProperty("java.home"), "bin", "java").toString();
	}

}
