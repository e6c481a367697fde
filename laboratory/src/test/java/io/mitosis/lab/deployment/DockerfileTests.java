package io.mitosis.lab.deployment;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class DockerfileTests {

	private static final String DOCKERFILE = SourceFile.text(Compose.ROOT.resolve("Dockerfile"));

	private static final Pattern VERSION = Pattern.compile("<version>([^<]+)</version>\\s*<packaging>pom");

	@ParameterizedTest
	@MethodSource("ours")
	void asksForHealthWhereTheProgramHasIt(ComposeService service) {
		Matcher stage = Pattern.compile("AS at-" + service.name() + "\nENV HEALTH_PORT=(\\d+)\nEXPOSE ([\\d ]+)")
			.matcher(DOCKERFILE);

		assertThat(stage.find()).isTrue();
		assertThat(stage.group(1)).isEqualTo(healthPort(service.name()));
		assertThat(stage.group(2).split(" ")).contains(port(service.name()), healthPort(service.name()));
	}

	@ParameterizedTest
	@MethodSource("built")
	void isTaggedWithTheVersionOfTheProject(ComposeService service) {
		Matcher version = VERSION.matcher(SourceFile.text(Compose.ROOT.resolve("pom.xml")));

		assertThat(version.find()).isTrue();
		assertThat(service.text("image")).isEqualTo("mitosis/%s:%s".formatted(service.name(), version.group(1)));
	}

	@Test
	void runsAsNobodyOfThisMachineAndAsTheFirstProcess() {
		assertThat(DOCKERFILE).contains("USER 10001:10001", "ENTRYPOINT [\"java\"", "-XX:MaxRAMPercentage=",
				"-XX:+ExitOnOutOfMemoryError");
	}

	/// An older engine knows none of these.
	@Test
	void needsNoNewerBuilder() {
		assertThat(DOCKERFILE).doesNotContain("# syntax=", "--link", "<<");
	}

	@Test
	void buildsKeycloakOnTheVersionThatTheLaboratoryRuns() {
		String version = SourceFile.text(Compose.ROOT.resolve("laboratory/infrastructure/keycloak/pom.xml"))
			.replaceAll("(?s).*<artifactId>keycloak</artifactId>\\s*<version>([^<]+)<.*", "$1");

		assertThat(SourceFile.text(Compose.ROOT.resolve("keycloak/Dockerfile")))
			.contains("FROM quay.io/keycloak/keycloak:" + version);
	}

	private static String port(String module) {
		return String.valueOf(Compose.map(settings(module).getOrDefault("server", Map.of()))
			.getOrDefault("port", settings(module).get("server.port")));
	}

	private static String healthPort(String module) {
		Object management = settings(module).get("management.server");
		return (management != null) ? String.valueOf(Compose.map(management).get("port")).replaceAll("\\D", "")
				: port(module);
	}

	/// The service's own document, which is the last.
	private static Map<String, Object> settings(String module) {
		String text = SourceFile.text(Compose.ROOT.resolve(module + "/src/main/resources/application.yml"));
		return Compose.parse(Stream.of(text.split("(?m)^---$"))
			.filter((document) -> document.contains("server"))
			.findFirst()
			.orElseThrow());
	}

	static Stream<ComposeService> ours() {
		return Compose.services().filter(ComposeService::isOurs);
	}

	static Stream<ComposeService> built() {
		return Compose.services().filter((service) -> service.settings().containsKey("build"));
	}

}
