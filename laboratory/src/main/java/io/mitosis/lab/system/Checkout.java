package io.mitosis.lab.system;

import java.nio.file.Files;
import java.nio.file.Path;

/// The folder that holds Mitosis' sources.
///
/// @param root its absolute path
public record Checkout(Path root) {

	/// The checkout that the script named by `mitosis.checkout`, else the one around the
	/// working folder.
	///
	/// @throws LabException outside of any checkout
	public static Checkout here() {
		Path start = Path.of(System.getProperty("mitosis.checkout", "")).toAbsolutePath().normalize();
		for (Path folder = start; folder != null; folder = folder.getParent()) {
			if (Files.isDirectory(folder.resolve("laboratory/infrastructure"))) {
				return new Checkout(folder);
			}
		}
		throw new LabException("%s is not inside a checkout of Mitosis".formatted(start));
	}

	/// A path below the root.
	public Path resolve(String path) {
		return this.root.resolve(path);
	}

	/// The fat jar of one of our applications, built or not.
	public Path jar(String module) {
		return resolve(module + "/target/" + module + ".jar");
	}

}
