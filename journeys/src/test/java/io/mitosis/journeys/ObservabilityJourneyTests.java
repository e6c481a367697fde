package io.mitosis.journeys;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import io.mitosis.journeys.Query.Emptiness;
import io.mitosis.lab.alert.Prometheus;
import io.mitosis.lab.alert.Sample;
import io.mitosis.lab.component.Components;
import io.mitosis.lab.process.Programs;
import io.mitosis.lab.system.Checkout;
import io.mitosis.lab.system.Port;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

/// Every query of every dashboard and rule is put to a real Prometheus, after a busy minute and some trouble: a metric
/// that was renamed is a dead panel, or an alert that never fires.
///
/// The first story, for the alerts' go on with its Prometheus and its poison.
@Journey
@Needs(Need.PROCESSES)
@TestInstance(Lifecycle.PER_CLASS)
@Order(1)
class ObservabilityJourneyTests {

	private static final Duration SOON = Duration.ofSeconds(90);

	/// The alerts of earlier journeys end within two minutes.
	private static final Duration SILENCE = Duration.ofMinutes(4);

	private static final Map<String, String> ONE_REQUEST_A_SECOND = Map.of("MITOSIS_RATELIMITS_ENABLED", "true",
			"MITOSIS_RATELIMITS_SUBJECT_PERSECOND", "1", "MITOSIS_RATELIMITS_SUBJECT_BURST", "1",
			"MITOSIS_RATELIMITS_ADDRESS_PERSECOND", "1", "MITOSIS_RATELIMITS_ADDRESS_BURST", "1",
			"MITOSIS_RATELIMITS_REGISTRATION_PERSECOND", "1", "MITOSIS_RATELIMITS_REGISTRATION_BURST", "1");

	private final RunningSystem system;

	private final Prometheus prometheus;

	private final List<Query> queries = new ArrayList<>();

	private final boolean watched = Programs.find("prometheus").isPresent();

	private List<Sample> firedWhileBusy = List.of();

	private List<Sample> failedWhileBusy = List.of();

	ObservabilityJourneyTests(RunningSystem system) {
		this.system = system;
		this.prometheus = new Prometheus(system.addresses().http(Port.PROMETHEUS));
	}

	@BeforeAll
	void aBusyMinuteAndSomeTrouble() {
		if (!this.watched) {
			return;
		}
		this.system.watch();
		Path root = Checkout.here().root();
		this.queries.addAll(Dashboards.in(root.resolve("grafana/dashboards")));
		this.queries.addAll(Rules.in(root.resolve("prometheus/rules")));
		await().atMost(SILENCE).untilAsserted(() -> {
			assertThat(this.prometheus.isOnWatch()).isTrue();
			assertThat(this.prometheus.firing()).isEmpty();
		});
		Traffic traffic = new Traffic(this.system);
		Instant begin = Instant.now();
		CompletableFuture<String> demo = CompletableFuture.supplyAsync(this.system::demo);
		this.system.lab().with(ONE_REQUEST_A_SECOND).run("scale", "user-service", "gateway", "2");
		traffic.good();
		demo.join();
		this.firedWhileBusy = since(begin, "count_over_time(ALERTS{alertstate=\"firing\"}[%s])");
		this.failedWhileBusy = since(begin,
				"increase(http_server_requests_seconds_count{application=\"gateway\",outcome=\"SERVER_ERROR\"}[%s]) > 0");
		traffic.bad(secondGateway());
	}

	@BeforeEach
	void somebodyIsOnWatch() {
		assumeThat(this.watched).as("Skipped: prometheus is not on the PATH").isTrue();
	}

	@AfterAll
	void oneOfEverything() {
		if (!this.watched) {
			return;
		}
		this.system.lab().run("scale", "user-service", "gateway", "1");
	}

	@Test
	void showsFiguresInEveryPanelAndRule() {
		List<Query> dead = new ArrayList<>(this.queries);
		dead.removeIf((query) -> query.emptiness() != Emptiness.BAD);

		await().atMost(SOON).untilAsserted(() -> {
			dead.removeIf(this::showsFigures);
			assertThat(dead).isEmpty();
		});
	}

	@Test
	void canEvaluateWhatIsEmptyAsLongAsAllIsWell() {
		assertThat(this.queries).isNotEmpty()
			.filteredOn((query) -> query.emptiness() != Emptiness.BAD)
			.allSatisfy((query) -> assertThat(this.prometheus.query(query.expression())).isNotNull());
	}

	/// Else the alert would stay silent for ever.
	@Test
	void measuresEverythingThatAnAlertRestsOn() {
		Set<String> missing = this.queries.stream()
			.filter((query) -> query.emptiness() == Emptiness.GOOD)
			.flatMap((query) -> query.metrics().stream())
			.collect(Collectors.toSet());
		assertThat(missing).isNotEmpty();

		await().atMost(SOON).untilAsserted(() -> {
			missing
				.removeIf((metric) -> !this.prometheus.query("count({__name__=\"%s\"})".formatted(metric)).isEmpty());
			assertThat(missing).isEmpty();
		});
	}

	@Test
	void evaluatesEveryRuleAndReachesEverybody() {
		await().atMost(SOON).untilAsserted(() -> {
			assertThat(this.prometheus.data("/api/v1/rules").path("groups").valueStream())
				.flatExtracting((group) -> group.path("rules").valueStream().toList())
				.isNotEmpty()
				.allSatisfy((rule) -> assertThat(text(rule, "health")).as(rule.toString()).isEqualTo("ok"));
			assertThat(this.prometheus.data("/api/v1/targets?state=active").path("activeTargets").valueStream())
				.hasSizeGreaterThanOrEqualTo(8)
				.allSatisfy((target) -> assertThat(text(target, "health")).as(target.toString()).isEqualTo("up"));
		});
	}

	@Test
	void countsOnceWhatTwoInstancesReport() {
		await().atMost(SOON)
			.untilAsserted(
					() -> assertThat(this.prometheus.query("outbox_pending{application=\"user-service\"}")).hasSize(2));

		assertThat(this.queries).filteredOn(Query::isOfGlobalGauges)
			.isNotEmpty()
			.allSatisfy((query) -> assertThat(figures(query.withEqualFigures()))
				.containsExactlyInAnyOrderElementsOf(figures(query.withEqualFiguresOfFirstInstances())));
	}

	/// But for the objectives, which are about time: a test machine may be as slow as it
	/// likes.
	@Test
	void staysSilentAsLongAsEverybodyIsServed() {
		assertThat(this.firedWhileBusy).filteredOn((alert) -> !isAboutTime(alert)).isEmpty();
		assertThat(this.failedWhileBusy).isEmpty();
	}

	private static boolean isAboutTime(Sample alert) {
		return alert.labels().getOrDefault("alertname", "").matches("ApiErrorBudgetBurns.*|EventsLate.*");
	}

	private List<Sample> since(Instant begin, String expression) {
		long seconds = Math.max(1, Duration.between(begin, Instant.now()).toSeconds());
		return this.prometheus.query(expression.formatted(seconds + "s"));
	}

	/// A figure that is no number is shown as none.
	private boolean showsFigures(Query query) {
		return this.prometheus.query(query.expression()).stream().anyMatch((sample) -> !Double.isNaN(sample.value()));
	}

	private List<Sample> figures(Query query) {
		return this.prometheus.query(query.expression());
	}

	private URI secondGateway() {
		return new io.mitosis.lab.running.RunningSystem(Chosen.HOME, Components.of(this.system.settings()))
			.named("gateway-2")
			.stream()
			.map((instance) -> URI.create("http://localhost:" + instance.instance().port()))
			.findFirst()
			.orElseThrow();
	}

	private static String text(JsonNode node, String field) {
		return node.path(field).asString("");
	}

}
