package io.mitosis.lab.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import io.mitosis.lab.process.Programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/// Builds our overlays, where there is such a program, without any flag that `kubectl apply -k` does not have.
final class Kustomize {

	private Kustomize() {
	}

	/// @param folder below `k8s`
	static KubernetesObjects build(String folder) {
		return KubernetesObjects.read(text(folder));
	}

	static String text(String folder) {
		Optional<Path> kustomize = find("kustomize");
		assumeThat(kustomize)
			.as("Skipped: kustomize is not on the PATH (go install sigs.k8s.io/kustomize/kustomize/v5@v5.8.2); "
					+ "nobody has built the manifests")
			.isPresent();
		return run(List.of(kustomize.orElseThrow().toString(), "build",
				KubernetesObjects.FOLDER.resolve(folder).toString()));
	}

	/// On the PATH, or where `go install` puts a program.
	static Optional<Path> find(String program) {
		return Programs.find(program)
			.or(() -> Optional.of(Path.of(System.getProperty("user.home"), "go/bin", program))
				.filter(Files::isExecutable));
	}

	/// What a program prints, which must end well.
	static String run(List<String> command) {
		try {
			Path output = Files.createTempFile("mitosis", ".out");
			Process process = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(output.toFile())
				.start();
			int exit = process.onExit().join().exitValue();
			String text = Files.readString(output, StandardCharsets.UTF_8);
			Files.delete(output);
			assertThat(exit).as(text).isZero();
			return text;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
