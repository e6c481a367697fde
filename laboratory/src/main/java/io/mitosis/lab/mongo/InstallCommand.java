package io.mitosis.lab.mongo;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

import io.mitosis.lab.infrastructure.Cache;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Fetches a real MongoDB, which every later `up` uses instead of the stand-in.
@Command(name = "install", description = "Fetch MongoDB's server from its maker; every later up uses it")
final class InstallCommand implements Runnable {

	private static final long MEBIBYTE = 1024 * 1024;

	private static final long STEP = 25 * MEBIBYTE;

	@Spec
	private CommandSpec command = CommandSpec.create();

	@Option(names = "--from", paramLabel = "URI",
			description = "a mirror of the maker's archives (default: ${DEFAULT-VALUE})")
	private URI maker = ServerArchive.MAKER;

	private long told;

	@Override
	public void run() {
		PrintWriter out = this.command.commandLine().getOut();
		Installation installation = new Installation(Cache.of(System.getenv()), this.maker);
		Optional<Path> existing = installation.existing();
		if (existing.isPresent()) {
			out.println("It is installed already: " + existing.get());
			return;
		}
		ServerArchive archive = ServerArchive.forThisMachine();
		out.println("Fetching %s ...".formatted(archive.at(this.maker)));
		Path program = installation.install(archive, (bytes) -> tell(bytes, out));
		out.println(
				"""
						Installed: %s
						./lab up uses it from now on. It starts empty: ./lab reset first, so that Keycloak forgets its people too."""
					.formatted(program));
	}

	private void tell(long bytes, PrintWriter out) {
		if (bytes - this.told >= STEP) {
			this.told = bytes;
			out.println("  %d MB".formatted(bytes / MEBIBYTE));
			out.flush();
		}
	}

}
