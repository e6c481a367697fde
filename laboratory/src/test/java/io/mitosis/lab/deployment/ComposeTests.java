package io.mitosis.lab.deployment;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.mitosis.lab.process.Programs;
import io.mitosis.lab.system.Port;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

class ComposeTests {

	private static final int LESS_THAN = 4096;

	/// Its image holds one program, which cannot ask itself.
	private static final Set<String> WITHOUT_HEALTH_CHECK = Set.of("tempo");

	@Test
	void namesEverythingThatASystemHas() {
		assertThat(Compose.services()).extracting(ComposeService::name)
			.contains("mongodb", "kafka", "keycloak", "mail", "payments", "discovery", "gateway", "user-service",
					"billing-service", "notification-service", "prometheus", "grafana", "tempo", "loki", "alloy");
	}

	@ParameterizedTest
	@MethodSource("services")
	void pinsTheImage(ComposeService service) {
		assertThat(service.text("image")).matches("[a-z0-9./-]+:v?\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
	}

	@ParameterizedTest
	@MethodSource("services")
	void guardsTheContainer(ComposeService service) {
		assertThat(service.settings()).containsEntry("read_only", true).containsEntry("restart", "unless-stopped");
		assertThat(service.texts("cap_drop")).containsExactly("ALL");
		assertThat(service.texts("security_opt")).containsExactly("no-new-privileges:true");
		assertThat(service.text("logging")).contains("max-size", "max-file");
	}

	@ParameterizedTest
	@MethodSource("services")
	void watchesItsHealth(ComposeService service) {
		assertThat(service.settings().containsKey("healthcheck"))
			.isNotEqualTo(WITHOUT_HEALTH_CHECK.contains(service.name()));
	}

	@Test
	void takesLessThanFourGibibytesWithoutTelemetry() {
		Stream<ComposeService> always = Compose.services().filter((service) -> !service.isOptional());

		assertThat(always.mapToInt(ComposeService::memory).sum()).isLessThan(LESS_THAN);
		assertThat(Compose.services()).allSatisfy((service) -> assertThat(service.memory()).isPositive());
	}

	/// So that `--target compose` finds what it finds on a laptop.
	@ParameterizedTest
	@MethodSource("services")
	void publishesThePortsOfALaptopOnLoopbackAlone(ComposeService service) {
		assertThat(service.texts("ports")).allSatisfy((published) -> {
			assertThat(published).matches("127\\.0\\.0\\.1:\\$\\{MITOSIS_PORT_[A-Z_]+:-\\d+}:\\d+");
			Port port = Port.valueOf(published.replaceAll(".*MITOSIS_PORT_([A-Z_]+):.*", "$1"));
			assertThat(published).contains(":-" + port.standard() + "}:" + port.standard());
		});
	}

	@Test
	void holdsNoSecret() {
		Set<String> secrets = Values.ofExample();

		assertThat(secrets).isNotEmpty();
		assertThat(Compose.files()).allSatisfy((file) -> assertThat(SourceFile.text(file)).doesNotContain(secrets));
	}

	@Test
	void takesEachSecretFromTheFileOfTheExample() {
		Set<String> names = Values.namesOfExample();

		assertThat(Compose.files().flatMap(Values::required).distinct()).containsExactlyInAnyOrderElementsOf(names);
	}

	@ParameterizedTest
	@MethodSource("ours")
	void setsOnlyWhatTheProgramHas(ComposeService service) {
		ProgramSettings settings = ProgramSettings.of(service.name());

		assertThat(service.variables()).isNotEmpty()
			.allSatisfy((variable) -> assertThat(settings.has(variable)).as(variable).isTrue());
	}

	@ParameterizedTest
	@MethodSource("ours")
	void waitsForTheDrainBeforeItKills(ComposeService service) {
		assertThat(service.text("stop_grace_period")).isEqualTo("50s");
	}

	@ParameterizedTest
	@MethodSource("services")
	void mountsOnlyFilesThatExist(ComposeService service) {
		assertThat(service.texts("volumes")).filteredOn((volume) -> volume.startsWith("./"))
			.allSatisfy((volume) -> assertThat(Compose.ROOT.resolve(volume.split(":")[0])).exists());
	}

	@Test
	void isUnderstoodByDocker() throws Exception {
		assumeThat(hasCompose())
			.as("Skipped: there is no docker compose here; nobody has asked it whether it understands its file")
			.isTrue();

		assertThat(docker("compose", "--profile", "telemetry", "config", "--quiet")).isZero();
	}

	private static boolean hasCompose() throws Exception {
		return Programs.find("docker").isPresent() && docker("compose", "version") == 0;
	}

	private static int docker(String... arguments) throws Exception {
		Path docker = Programs.find("docker").orElseThrow();
		ProcessBuilder program = new ProcessBuilder(
				Stream.concat(Stream.of(docker.toString()), Stream.of(arguments)).toList())
			.directory(Compose.ROOT.toFile())
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD);
		program.environment().putAll(Map.of("NO_COLOR", "1"));
		return program.start().waitFor();
	}

	static Stream<ComposeService> services() {
		return Compose.services();
	}

	static Stream<ComposeService> ours() {
		return Compose.services().filter(ComposeService::isOurs);
	}

}
