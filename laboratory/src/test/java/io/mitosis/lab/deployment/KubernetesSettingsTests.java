package io.mitosis.lab.deployment;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// A misspelled variable is no error to Spring: it is ignored.
class KubernetesSettingsTests {

	private static final SettingNames NAMES = SettingNames.ofOurPrograms();

	@Test
	void areTakenByOurPrograms() {
		Stream<String> inManifests = KubernetesObjects.asWritten()
			.workloads()
			.stream()
			.filter(KubernetesObject::isOurProgram)
			.flatMap(KubernetesObject::containers)
			.flatMap((container) -> container.path("env").valueStream())
			.map((variable) -> variable.path("name").asString(""));

		assertThat(Stream.concat(inManifests, inFiles())).hasSizeGreaterThan(40)
			.allSatisfy((name) -> assertThat(NAMES.know(name)).as(name).isTrue());
	}

	@Test
	void areNotTakenWhenTheyAreMisspelled() {
		assertThat(NAMES.know("MITOSIS_BILLING_DUNNING_STEPINTERVAL")).isTrue();
		assertThat(
				List.of("MITOSIS_BILLING_DUNNING_STEP_INTERVAL", "MITOSIS_ORIGINS", "SPRING_MAIL_HOSTS", "EUREKA_URLS"))
			.noneMatch(NAMES::know);
	}

	/// Those of the base, and of both overlays, for our programs.
	private static Stream<String> inFiles() {
		Path kind = KubernetesObjects.FOLDER.resolve("overlays/kind");
		return Stream
			.of(KubernetesObjects.FOLDER.resolve("base"), kind, KubernetesObjects.FOLDER.resolve("overlays/production"))
			.flatMap(KubernetesObjects::list)
			.filter((file) -> file.toString().matches(".*(settings|gateway|service)\\.env"))
			.flatMap((file) -> KubernetesSources.variables(file).keySet().stream());
	}

}
