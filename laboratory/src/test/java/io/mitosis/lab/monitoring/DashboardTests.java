package io.mitosis.lab.monitoring;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/// Holds the pages of Grafana against the rules of its own linter, and against what is measured here.
class DashboardTests {

	private static final Vocabulary VOCABULARY = Vocabulary.read();

	private static final Pattern PAGE = Pattern.compile("^/d/([a-z-]+)");

	private static final Pattern RUNBOOK = Pattern.compile("^\\$\\{runbooks}/(\\S+)$");

	@Test
	void thereAreFive() {
		assertThat(Dashboard.all()).extracting(Dashboard::toString, Dashboard::uid, (page) -> page.text("title"))
			.containsExactly(tuple("business.json", "mitosis-business", "The business"),
					tuple("event-flow.json", "mitosis-event-flow", "Event flow"),
					tuple("happy-users.json", "mitosis-happy-users", "Are users happy"),
					tuple("saturation.json", "mitosis-saturation", "Saturation"),
					tuple("services.json", "mitosis-services", "Which service"));
	}

	@ParameterizedTest
	@MethodSource("dashboards")
	void behaveAlike(Dashboard dashboard) {
		assertThat(Stream.of("editable", "graphTooltip", "timezone", "refresh", "schemaVersion", "time")
			.map((name) -> dashboard.json().path(name).toString()))
			.containsExactly("false", "1", "\"browser\"", "\"10s\"", "39", "{\"from\":\"now-30m\",\"to\":\"now\"}");
		assertThat(dashboard.json().at("/annotations/list").valueStream().map((mark) -> mark.path("expr").asString()))
			.anyMatch((query) -> query.startsWith("ALERTS"))
			.anyMatch((query) -> query.contains("process_start_time_seconds"));
	}

	@ParameterizedTest
	@MethodSource("dashboards")
	void letChooseServiceAndInstance(Dashboard dashboard) {
		assertThat(Stream.of("service", "instance")).allSatisfy((name) -> {
			JsonNode variable = dashboard.variable(name);
			assertThat(variable.path("type").asString()).isEqualTo("query");
			assertThat(variable.path("multi").asBoolean() && variable.path("includeAll").asBoolean()).isTrue();
			assertThat(dashboard.queries()).anyMatch((query) -> query.expression().contains("=~\"$" + name + "\""));
		});
	}

	@ParameterizedTest
	@MethodSource("dashboards")
	void askOnlyThePrometheusThatIsProvisioned(Dashboard dashboard) {
		String provisioned = Vocabulary.read("grafana/provisioning/datasources/mitosis.yml");

		assertThat(dashboard.json().findValues("datasource")).isNotEmpty()
			.allSatisfy((source) -> assertThat(source.path("uid").asString()).isEqualTo("prometheus"));
		assertThat(provisioned).contains("uid: prometheus", "uid: tempo", "uid: loki");
	}

	@ParameterizedTest
	@MethodSource("dashboards")
	void sayWhatIsNormalAndWhatToDoOtherwise(Dashboard dashboard) {
		assertThat(dashboard.boxes()).isNotEmpty().allSatisfy((box) -> assertThat(box.toString()).isNotBlank());
		assertThat(dashboard.panels()).extracting(Panel::description)
			.allSatisfy((description) -> assertThat(description).contains("**Normal:**", "**Otherwise:**"))
			.doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@MethodSource("dashboards")
	void showUnitsAndBoundRatios(Dashboard dashboard) {
		assertThat(dashboard.panels()).allSatisfy((panel) -> assertThat(panel.unit()).isNotBlank());
		assertThat(dashboard.panels().filter((panel) -> panel.unit().equals("percentunit"))).isNotEmpty()
			.allMatch(Panel::isBounded, "is bounded");
	}

	@ParameterizedTest
	@MethodSource("dashboards")
	void layOutPanelsSideBySide(Dashboard dashboard) {
		List<Panel> boxes = dashboard.boxes().toList();

		assertThat(boxes).extracting((box) -> box.text("id")).doesNotHaveDuplicates().doesNotContain("");
		assertThat(boxes).extracting(Panel::place)
			.allMatch(Panel.Place::isOnThePage)
			.allSatisfy((place) -> assertThat(boxes).filteredOn((box) -> box.place().overlaps(place)).hasSize(1));
	}

	@ParameterizedTest
	@MethodSource("dashboards")
	void askInEveryPanel(Dashboard dashboard) {
		assertThat(dashboard.panels()).allSatisfy((panel) -> {
			assertThat(panel.queries().map((query) -> query.text("refId"))).isNotEmpty().doesNotHaveDuplicates();
			assertThat(panel.queries().map(Query::expression)).doesNotContain("");
		});
		assertThat(dashboard.queries().filter((query) -> !query.text("format").equals("table")))
			.allSatisfy((query) -> assertThat(query.text("legendFormat")).isNotBlank());
	}

	@ParameterizedTest
	@MethodSource("dashboards")
	void takeRatesOverWhatTheScreenShows(Dashboard dashboard) {
		assertThat(dashboard.queries().flatMap(Query::windowsOfRates)).isSubsetOf("$__rate_interval", "$__range");
	}

	@ParameterizedTest
	@MethodSource("dashboards")
	void nameNoJobAndNoInstance(Dashboard dashboard) {
		assertThat(dashboard.json().findValuesAsString("expr"))
			.allSatisfy((query) -> assertThat(query).doesNotContainPattern("\\b(job|instance|pod)=~?\"(?!\\$)"));
	}

	@ParameterizedTest
	@MethodSource("dashboards")
	void askOnlyForWhatIsMeasured(Dashboard dashboard) {
		assertThat(dashboard.queries())
			.allSatisfy((query) -> assertThat(query.metrics()).isNotEmpty().isSubsetOf(VOCABULARY.metrics()));
	}

	@ParameterizedTest
	@MethodSource("dashboards")
	void neverAddUpWhatEveryInstanceReports(Dashboard dashboard) {
		assertThat(VOCABULARY.global()).contains("outbox_pending", "consumer_lag", "accounts");
		assertThat(dashboard.queries())
			.allSatisfy((query) -> assertThat(VOCABULARY.global()).allMatch(query::takesOnlyTheMaximumOf));
	}

	@ParameterizedTest
	@MethodSource("dashboards")
	void leadFromAPointOfLatencyToItsTrace(Dashboard dashboard) {
		assertThat(dashboard.queries().filter((query) -> query.expression().contains("histogram_quantile")))
			.allSatisfy((query) -> assertThat(query.json().path("exemplar").asBoolean(false)).isTrue());
	}

	@ParameterizedTest
	@MethodSource("dashboards")
	void sayWhichPanelsNeedKubernetes(Dashboard dashboard) {
		assertThat(dashboard.panels()).allSatisfy((panel) -> assertThat(panel.queries()
			.anyMatch((query) -> query.metrics().stream().anyMatch((name) -> name.startsWith("container_"))))
			.isEqualTo(panel.description().contains("On Kubernetes only.")));
	}

	@ParameterizedTest
	@MethodSource("dashboards")
	void linkOnlyToWhatExists(Dashboard dashboard) {
		List<String> uids = Dashboard.all().stream().map(Dashboard::uid).toList();

		assertThat(dashboard.addresses()).allMatch((url) -> url.startsWith("/d/") || url.startsWith("${runbooks}/"));
		assertThat(targets(PAGE, dashboard))
			.containsAll(uids.stream().filter((uid) -> !uid.equals(dashboard.uid())).toList())
			.isSubsetOf(uids);
		assertThat(targets(RUNBOOK, dashboard)).isNotEmpty()
			.allSatisfy((page) -> assertThat(Dashboard.ROOT.resolve("docs/runbooks").resolve(page)).exists());
	}

	@Test
	void leadToTheRunbookOfEveryAlert() {
		String rules = Vocabulary.read("prometheus/rules/production.yml");
		List<String> linked = Dashboard.all().stream().flatMap((page) -> targets(RUNBOOK, page)).toList();

		assertThat(Pattern.compile("runbook: docs/runbooks/(\\S+)")
			.matcher(rules)
			.results()
			.map((match) -> match.group(1))).isNotEmpty().isSubsetOf(linked);
	}

	static List<Dashboard> dashboards() {
		return Dashboard.all();
	}

	private static Stream<String> targets(Pattern pattern, Dashboard dashboard) {
		return dashboard.addresses()
			.flatMap((url) -> pattern.matcher(url).results())
			.map((MatchResult match) -> match.group(1));
	}

}
