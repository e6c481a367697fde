package io.mitosis.lab.component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.mitosis.lab.infrastructure.Folders;
import io.mitosis.lab.process.Launch;
import io.mitosis.lab.process.Launcher;
import io.mitosis.lab.system.LabException;

/// Keycloak's home folder inside ours; the program in it is a link to the distribution that was built once.
///
/// @param distribution the distribution after its `build`
/// @param home what Keycloak takes for its home
record KeycloakFolder(Path distribution, Path home) {

	private static final String[] BUILD = { "build", "--db=dev-file", "--health-enabled=true",
			"--http-relative-path=/auth" };

	private static final String[] FLAGS = { "--add-opens=java.base/java.util=ALL-UNNAMED",
			"--add-opens=java.base/java.util.concurrent=ALL-UNNAMED", "--add-opens=java.base/java.security=ALL-UNNAMED",
			"--add-opens=java.base/java.lang=ALL-UNNAMED",
			"-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
			"-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-Dpicocli.disable.closures=true",
			"-Dquarkus-log-max-startup-records=10000", "-Duser.language=en", "-Duser.country=US" };

	static KeycloakFolder of(Workplace workplace) {
		Path built = workplace.distributions("keycloak")
			.get("keycloak", "-built", (folder) -> build(workplace, root(folder)));
		return new KeycloakFolder(root(built), workplace.home().data("keycloak"));
	}

	private static Path root(Path unpacked) {
		return Folders.list(unpacked)
			.stream()
			.filter((file) -> file.getFileName().toString().startsWith("keycloak-"))
			.findFirst()
			.orElseThrow(
					() -> new LabException("Keycloak's distribution has no folder keycloak-*: %s".formatted(unpacked)));
	}

	private static void build(Workplace workplace, Path distribution) {
		KeycloakFolder folder = new KeycloakFolder(distribution, distribution);
		Launch build = folder
			.program(workplace.java(new Instance("keycloak-build", 0), distribution, Map.of()).heap(512))
			.run(folder.command(BUILD));
		new Launcher().run("Building Keycloak", build);
	}

	/// Brings what Keycloak reads at its start up to date.
	void refresh(Path sources) {
		try {
			Path imports = Files.createDirectories(this.home.resolve("data/import"));
			Files.createDirectories(this.home.resolve("conf"));
			Files.createDirectories(this.home.resolve("providers"));
			Folders.link(this.home.resolve("lib"), this.distribution.resolve("lib"));
			Folders.link(this.home.resolve("themes"), sources.resolve("themes"));
			for (Path file : Folders.list(sources)) {
				if (file.toString().endsWith(".json")) {
					Files.copy(file, imports.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/// A first start that was interrupted leaves half a database, on which no second one
	/// succeeds. What the realm tells is noted when Keycloak is ready, so without that
	/// note there is nothing to lose.
	void forgetUnfinishedImport() {
		Path database = this.home.resolve("data/h2");
		if (told().isEmpty() && Files.exists(database)) {
			Folders.delete(database);
		}
	}

	/// Notes what the stored realm tells people.
	void tell(String addresses) {
		try {
			Files.writeString(this.home.resolve("told"), addresses);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/// What the stored realm tells people, empty before Keycloak was ready once.
	Optional<String> told() {
		try {
			return Optional.of(Files.readString(this.home.resolve("told")));
		}
		catch (NoSuchFileException ex) {
			return Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/// The flags that its own start script would give.
	JavaProgram program(JavaProgram program) {
		return program.flags(FLAGS);
	}

	/// The class path, main class and arguments; the folders come last for they are no
	/// part of an AOT cache's key.
	String[] command(String... arguments) {
		List<String> command = new ArrayList<>(
				List.of("-Dkc.home.dir=" + this.home, "-Djboss.server.config.dir=" + this.home.resolve("conf"), "-cp",
						this.distribution.resolve("lib/quarkus-run.jar").toString(),
						"io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
		command.addAll(List.of(arguments));
		return command.toArray(String[]::new);
	}

}
