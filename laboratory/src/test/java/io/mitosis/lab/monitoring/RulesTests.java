package io.mitosis.lab.monitoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.mitosis.lab.system.Checkout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

class RulesTests {

	private static final Path RUNBOOKS = Checkout.here().resolve("docs/runbooks");

	/// Reported identically by every instance.
	private static final String GLOBAL_GAUGE = "(?<![:\\w])(outbox_pending|outbox_oldest_age_seconds|consumer_lag"
			+ "|consumer_position|dead_letters|users_pending|users_pending_oldest_age_seconds|accounts"
			+ "|mails_waiting)(?![:\\w])";

	private static final Pattern MAXIMUM = Pattern.compile("max( by \\([^)]*\\) )?\\(" + GLOBAL_GAUGE);

	@Test
	void raisesTheSameAlertsInBothTempos() {
		Map<String, Map<String, String>> production = labels("production");

		Map<String, Map<String, String>> classroom = labels("classroom");

		assertThat(classroom).hasSize(13).isEqualTo(production);
	}

	@ParameterizedTest
	@MethodSource("alerts")
	void saysWhatIsFeltHowMuchAndWhatToDo(Rule alert) {
		Map<String, String> says = alert.annotations();

		assertThat(alert.labels().get("severity")).isIn("page", "ticket");
		assertThat(says.get("summary")).endsWith(".").doesNotContain("{{");
		assertThat(says.get("description")).endsWith(".").contains("{{");
		assertThat(says.get("runbook")).isEqualTo(alert.runbook());
		assertThat(Checkout.here().resolve(alert.runbook())).exists();
	}

	@ParameterizedTest
	@ValueSource(strings = { "production", "classroom" })
	void isTestedForFiringSilenceAndLostSeries(String tempo) throws IOException {
		List<String> tests = namesOfTests(tempo);

		assertThat(Rule.of(tempo)).extracting(Rule::name)
			.allSatisfy((alert) -> assertThat(tests).anyMatch((test) -> test.startsWith(alert + " fires"))
				.anyMatch((test) -> test.startsWith(alert + " stays silent"))
				.anyMatch((test) -> test.startsWith(alert + " when its series vanish")));
	}

	@ParameterizedTest
	@MethodSource("rules")
	void takesTheMaximumOfWhatEveryInstanceReports(Rule rule) {
		String rest = MAXIMUM.matcher(rule.expression()).replaceAll("");

		assertThat(rest).doesNotContainPattern(GLOBAL_GAUGE);
	}

	@ParameterizedTest
	@MethodSource("rules")
	void restsOnlyOnMetricsThatThereAre(Rule rule) throws IOException {
		Set<String> metrics = rule.metrics();

		assertThat(known()).containsAll(metrics);
	}

	@ParameterizedTest
	@MethodSource("runbooks")
	void isListedAndAsksOnlyForMetricsThatThereAre(Path runbook) throws IOException {
		String index = Files.readString(RUNBOOKS.resolve("README.md"));

		assertThat(index).contains("(" + runbook.getFileName() + ")");
		assertThat(Rule.ofRunbook(runbook)).allSatisfy((query) -> assertThat(known()).containsAll(query.metrics()));
	}

	static Stream<Rule> alerts() {
		return Stream.of("production", "classroom").flatMap((tempo) -> Rule.of(tempo).stream());
	}

	static Stream<Rule> rules() {
		return Stream.concat(Rule.of("recording").stream(), alerts());
	}

	static Stream<Path> runbooks() throws IOException {
		return Files.list(RUNBOOKS).filter((page) -> !page.endsWith("README.md"));
	}

	/// What programs expose and what is recorded of it.
	private static Set<String> known() throws IOException {
		return Stream
			.concat(Files.readAllLines(Rule.FOLDER.resolve("metrics.txt")).stream(),
					Rule.of("recording").stream().map(Rule::name))
			.collect(Collectors.toSet());
	}

	private static Map<String, Map<String, String>> labels(String tempo) {
		return Rule.of(tempo).stream().collect(toMap(Rule::name, Rule::labels));
	}

	private static List<String> namesOfTests(String tempo) throws IOException {
		try (Stream<Path> files = Files.list(Rule.FOLDER.resolve("tests"))) {
			return files.map((file) -> file.getFileName().toString())
				.filter((file) -> file.startsWith(tempo))
				.flatMap((file) -> Rule.read("tests/" + file).path("tests").valueStream())
				.map((test) -> test.path("name").asString(""))
				.toList();
		}
	}

}
