package io.mitosis.journeys;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.mitosis.lab.client.Answer;
import io.mitosis.lab.client.Api;
import io.mitosis.lab.client.Newcomer;
import io.mitosis.lab.system.Port;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// One request, followed by its trace through all services.
@Journey
@Needs(Need.PROCESSES)
class TraceJourneyTests {

	/// A span is exported after at most five seconds.
	private static final Duration SOON = Duration.ofSeconds(60);

	private static final Pattern EXEMPLAR = Pattern.compile("http_server_requests.* # \\{.*trace_id=\"(\\w+)\"");

	private static final String MAIL = "notification-service client send mail";

	private final RunningSystem system;

	TraceJourneyTests(RunningSystem system) {
		this.system = system;
	}

	@Test
	void aRegistrationIsOneTraceFromTheDoorToTheMail() {
		Newcomer ines = Newcomer.named("Ines");
		String trace = register(ines);

		await().atMost(SOON).untilAsserted(() -> {
			assertThat(spans(trace)).extracting(Span::title)
				.contains("gateway server POST /api/v1/users/**", "user-service server POST /api/v1/users",
						"user-service producer send user-events", "billing-service consumer process user-events",
						"billing-service producer send billing-events", "user-service consumer process billing-events",
						"notification-service consumer process user-events", MAIL)
				.anyMatch((title) -> title.startsWith("gateway client POST"))
				.anyMatch((title) -> title.startsWith("user-service client POST"));
			assertIsOneTree(spans(trace));
		});
		assertThat(spans(trace)).extracting(Span::instance)
			.contains("gateway-1", "user-service-1", "billing-service-1", "notification-service-1");
		assertThat(spans(trace)).extracting(Span::everything)
			.allSatisfy((said) -> assertThat(said).doesNotContain(ines.email(), ines.password(), "Ines", "eyJ"));
	}

	@Test
	void goesOnAfterTheCollectorWasAway() {
		this.system.collector().close();
		String lost = register(Newcomer.named("Ines"));
		await().atMost(SOON).untilAsserted(() -> assertThat(said(lost)).contains("Mailed notification"));
		this.system.collector().open();

		String trace = register(Newcomer.named("Ines"));

		await().atMost(SOON).untilAsserted(() -> assertThat(spans(trace)).extracting(Span::title).contains(MAIL));
	}

	@Test
	void theLogsOfAllServicesAreFoundByTheTraceOfAnAnswer() {
		String trace = register(Newcomer.named("Ines"));

		await().atMost(SOON).untilAsserted(() -> assertThat(said(trace)).contains("Mailed notification"));

		assertThat(said(trace)).containsSubsequence("user-service-1", "Registered user", "billing-service-1",
				"Account of user", "notification-service-1", "Mailed notification");
	}

	@Test
	void anExemplarNamesTheTraceOfAnAnswer() {
		Set<String> answered = new HashSet<>();

		await().atMost(SOON).untilAsserted(() -> {
			answered.add(this.system.gateway().get("/api/v1/plans").header("X-Trace-Id").orElseThrow());
			assertThat(exemplars()).containsAnyElementsOf(answered);
		});
	}

	private List<String> exemplars() {
		Api metrics = this.system.at(Port.GATEWAY_MANAGEMENT);
		String scraped = metrics
			.send(metrics.request("/actuator/prometheus").header("Accept", "application/openmetrics-text").GET())
			.body();
		return EXEMPLAR.matcher(scraped).results().map((exemplar) -> exemplar.group(1)).toList();
	}

	private String said(String trace) {
		return this.system.lab().attempt("logs", "--trace", trace).output();
	}

	private List<Span> spans(String trace) {
		return this.system.collector().trace(trace);
	}

	private String register(Newcomer newcomer) {
		Answer created = this.system.gateway().post("/api/v1/users", newcomer);
		assertThat(created.status()).as(created.body()).isEqualTo(201);
		return created.header("X-Trace-Id").orElseThrow();
	}

	private static void assertIsOneTree(List<Span> spans) {
		Set<String> ids = spans.stream().map(Span::id).collect(Collectors.toSet());

		assertThat(spans).filteredOn((span) -> !ids.contains(span.parent()))
			.singleElement()
			.extracting(Span::title)
			.isEqualTo("gateway server POST /api/v1/users/**");
	}

}
