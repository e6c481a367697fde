package io.mitosis.lab.monitoring;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.mitosis.lab.process.Programs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/// What Prometheus' own tool says of its configuration, rules and alerts; it runs once per core, for it takes its time.
@Execution(ExecutionMode.CONCURRENT)
class PromtoolTests {

	private static final Path RULES = Rule.FOLDER.resolve("rules");

	@BeforeEach
	void findPromtool() {
		assumeThat(Programs.find("promtool"))
			.as("Skipped: promtool is not on the PATH (apt install prometheus); nobody has tried the alerts")
			.isPresent();
	}

	@ParameterizedTest
	@ValueSource(strings = { "local.yml", "compose.yml", "kubernetes.yml" })
	void understandsTheConfiguration(String name, @TempDir Path folder) throws IOException {
		ObjectNode configuration = (ObjectNode) JsonMapper.shared().readTree(filledIn(name));
		// Debian builds it without Kubernetes
		configuration.withArray("scrape_configs").forEach((job) -> ((ObjectNode) job).remove("kubernetes_sd_configs"));
		Path file = Files.writeString(folder.resolve(name), configuration.toString());

		assertThat(promtool("check", "config", "--syntax-only", file.toString())).contains("SUCCESS");
	}

	@Test
	void understandsTheRules() throws IOException {
		try (Stream<Path> files = Files.list(RULES)) {
			assertThat(promtool(
					Stream.concat(Stream.of("check", "rules"), files.map(Path::toString)).toArray(String[]::new)))
				.contains("SUCCESS");
		}
	}

	@Test
	void understandsTheQueriesOfTheRunbooks(@TempDir Path folder) throws IOException {
		List<Map<String, String>> rules = RulesTests.runbooks()
			.flatMap((page) -> Rule.ofRunbook(page).stream())
			.map((query) -> Map.of("alert", "A" + Integer.toHexString(query.hashCode()), "expr", query.expression()))
			.distinct()
			.toList();
		Path file = Files.writeString(folder.resolve("queries.yml"), JsonMapper.shared()
			.writeValueAsString(Map.of("groups", List.of(Map.of("name", "runbooks", "rules", rules)))));

		assertThat(promtool("check", "rules", file.toString())).contains(rules.size() + " rules found");
	}

	@ParameterizedTest
	@MethodSource("tests")
	void passesTheTestsOf(String file) throws IOException {
		assertThat(promtool("test", "rules", Rule.FOLDER.resolve("tests").resolve(file).toString()))
			.contains("SUCCESS");
	}

	static List<String> tests() throws IOException {
		try (Stream<Path> files = Files.list(Rule.FOLDER.resolve("tests"))) {
			return files.map((file) -> file.getFileName().toString()).sorted().toList();
		}
	}

	/// As JSON, which is YAML, too.
	private static String filledIn(String name) {
		return Rule.read(name)
			.toString()
			.replace("${RULES}", RULES.toString())
			.replace("${ALERTS}", "classroom")
			.replace("${EUREKA_URL}", "http://localhost:8761/eureka")
			.replace("${EUREKA_PASSWORD_FILE}", "/nowhere")
			.replaceAll("\\$\\{(DISCOVERY|PROMETHEUS)}", "localhost:1234");
	}

	private static String promtool(String... arguments) throws IOException {
		List<String> command = Stream.concat(Stream.of("promtool"), Stream.of(arguments)).toList();
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
		builder.environment().put("GOGC", "400"); // a sixth less to do for some memory
		Process process = builder.start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.onExit().join().exitValue()).as(output).isZero();
		return output;
	}

}
