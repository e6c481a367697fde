package io.mitosis.lab.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// All links of one system that lead through the proxy; none when it was started without faults.
///
/// @param all the links
public record Links(List<Link> all) {

	/// The links of a system whose parts talk to each other directly.
	public static final Links NONE = new Links(List.of());

	public Links {
		all = List.copyOf(all);
	}

	/// The link of a client to a dependency.
	public Optional<Link> find(String client, String dependency) {
		return this.all.stream()
			.filter((link) -> link.client().equals(client) && link.dependency().equals(dependency))
			.findFirst();
	}

	/// The links to a dependency.
	public List<Link> to(String dependency) {
		return this.all.stream().filter((link) -> link.dependency().equals(dependency)).toList();
	}

	/// An address as this client should use it.
	public String through(String client, String dependency, String address) {
		return find(client, dependency).map((link) -> link.through(address)).orElse(address);
	}

	/// Whether there is no proxy.
	public boolean isEmpty() {
		return this.all.isEmpty();
	}

	/// Reads what was written to a file, or nothing.
	public static Links read(Path file) {
		try {
			return Files.exists(file) ? new Links(Files.readAllLines(file).stream().map(Link::parse).toList()) : NONE;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void write(Path file) {
		try {
			Files.createDirectories(file.getParent());
			Files.write(file, this.all.stream().map(Link::line).toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
