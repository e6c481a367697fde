package io.mitosis.lab.component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.mitosis.lab.process.Programs;

/// Grafana as this machine has it.
///
/// @param server the command that starts the server
/// @param home the folder with its `conf/defaults.ini` and its pages
record GrafanaProgram(List<String> server, Path home) {

	private static final Path DEBIAN = Path.of("/usr/share/grafana");

	/// The one in a folder that the person names, else on the PATH; empty when there is
	/// none, or its home is not found.
	static Optional<GrafanaProgram> find(Optional<Path> home) {
		Optional<Path> bin = home.map((folder) -> folder.resolve("bin"));
		return in(bin, "grafana").map((program) -> List.of(program.toString(), "server"))
			.or(() -> in(bin, "grafana-server").map((program) -> List.of(program.toString())))
			.flatMap((server) -> home.or(() -> homeOf(Path.of(server.getFirst())))
				.map((folder) -> new GrafanaProgram(server, folder)));
	}

	private static Optional<Path> in(Optional<Path> bin, String name) {
		return bin.isPresent() ? bin.map((folder) -> folder.resolve(name)).filter(Files::isExecutable)
				: Programs.find(name);
	}

	/// As in the archive of its maker, in Homebrew and in Debian's package.
	private static Optional<Path> homeOf(Path program) {
		try {
			Path above = program.toRealPath().resolveSibling("..").normalize();
			return Stream.of(above, above.resolve("share/grafana"), DEBIAN)
				.filter((folder) -> Files.exists(folder.resolve("conf/defaults.ini")))
				.findFirst();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
