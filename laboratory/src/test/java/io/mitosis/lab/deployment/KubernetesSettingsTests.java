package io.mitosis.lab.deployment;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class KubernetesSettingsTests {

	private static final List<String> FOLDERS = List.of("base", "overlays/kind", "overlays/production");

	@ParameterizedTest
	@ValueSource(strings = { "discovery", "gateway", "user-service", "billing-service", "notification-service" })
	void areThoseOfTheVeryProgramThatGetsThem(String program) {
		ProgramSettings settings = ProgramSettings.of(program);

		assertThat(Stream.concat(ofContainers(program), inFiles(program + ".env"))).isNotEmpty()
			.allSatisfy((name) -> assertThat(settings.has(name)).as(name).isTrue());
	}

	@Test
	void areThoseOfOneProgramAtLeastWhereAllGetThem() {
		List<ProgramSettings> all = Stream.of("discovery", "user-service").map(ProgramSettings::of).toList();

		assertThat(inFiles("settings.env")).hasSizeGreaterThan(10)
			.allSatisfy((name) -> assertThat(all).as(name).anyMatch((settings) -> settings.has(name)));
	}

	/// Those of the manifests and of the patches.
	private static Stream<String> ofContainers(String program) {
		return FOLDERS.stream()
			.flatMap((folder) -> KubernetesObjects.list(KubernetesObjects.FOLDER.resolve(folder)))
			.filter((file) -> file.toString().endsWith(".yaml"))
			.flatMap((file) -> KubernetesObjects.read(SourceFile.text(file)).workloads().stream())
			.filter((workload) -> workload.name().equals(program))
			.flatMap(KubernetesObject::containers)
			.flatMap((container) -> container.path("env").valueStream())
			.map((variable) -> variable.path("name").asString(""));
	}

	private static Stream<String> inFiles(String name) {
		return FOLDERS.stream()
			.flatMap((folder) -> KubernetesObjects.list(KubernetesObjects.FOLDER.resolve(folder)))
			.filter((file) -> file.getFileName().equals(Path.of(name)))
			.flatMap((file) -> KubernetesSources.variables(file).keySet().stream());
	}

}
