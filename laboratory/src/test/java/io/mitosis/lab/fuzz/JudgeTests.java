package io.mitosis.lab.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.mitosis.lab.system.Checkout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class JudgeTests {

	private static final String PROBLEM = "application/problem+json";

	private static final String NOT_FOUND = """
			{"type":"/docs/problems/not-found","title":"Not found","status":404,"traceId":"1"}""";

	private static final String PLANS = """
			{"items":[{"id":"FREE","name":"Free","interval":"P1M","price":{"amount":"0.00","currency":"EUR"}}],"next":null}""";

	@Test
	void findsNothingWrongWithAProperAnswer() {
		assertThat(findings(200, "application/json", PLANS)).isEmpty();
		assertThat(findings(404, PROBLEM, NOT_FOUND)).isEmpty();
	}

	@Test
	void findsAFailure() {
		assertThat(findings(500, PROBLEM, problem(500, "internal-error")))
			.containsExactly("nobody should be answered 500");
	}

	@Test
	void allowsToBeAwayOnlyWithAWordOfWhenToComeBack() {
		String away = problem(503, "unavailable");

		assertThat(findings(503, PROBLEM, away)).containsExactly("503 without Retry-After");
		assertThat(findings(503, PROBLEM, away, Map.entry("Retry-After", "2"))).isEmpty();
	}

	@Test
	void findsAStatusThatIsNotDocumented() {
		assertThat(findings(409, PROBLEM, problem(409, "conflict"))).contains("status 409 is not documented");
	}

	@ParameterizedTest
	@ValueSource(strings = { "java.lang.String", "at io.mitosis.user.Users.find(Users.java:7)", "IllegalStateException",
			"http://127.0.0.1:8081/", "org.springframework.web" })
	void findsTheInside(String inside) {
		String body = NOT_FOUND.replace("Not found", inside);

		assertThat(findings(404, PROBLEM, body)).singleElement().asString().startsWith("the body tells of the inside");
	}

	@Test
	void findsAnAnswerThatIsNoProblem() {
		assertThat(findings(404, "text/html", "<h1>Not found</h1>")).containsExactly("404 is no problem (RFC 9457)");
	}

	@Test
	void findsAProblemWithoutAPage() {
		assertThat(findings(404, PROBLEM, NOT_FOUND.replace("not-found", "lost")))
			.containsExactly("there is no page for the problem '/docs/problems/lost'");
	}

	@Test
	void findsAnAnswerThatBreaksItsSchema() {
		assertThat(findings(200, "application/json", PLANS.replace("FREE", "GOLD"))).singleElement()
			.asString()
			.startsWith("the answer breaks its schema");
	}

	@Test
	void findsHeadersOfTheHopBehindAndDoubledOnes() {
		assertThat(findings(404, PROBLEM, NOT_FOUND, Map.entry("Keep-Alive", "timeout=60"), Map.entry("Date", "a"),
				Map.entry("date", "b")))
			.containsExactly("hop-by-hop header Keep-Alive", "Date comes twice");
	}

	private static String problem(int status, String slug) {
		return NOT_FOUND.replace("404", String.valueOf(status)).replace("not-found", slug);
	}

	@SafeVarargs
	private static List<String> findings(int status, String type, String body, Map.Entry<String, String>... more) {
		List<Map.Entry<String, String>> headers = new ArrayList<>(
				List.of(Map.entry("Content-Type", type), Map.entry("X-Trace-Id", "1")));
		for (Map.Entry<String, String> header : more) {
			headers.add(header);
		}
		Draft draft = new Draft(DocumentTests.operation("GET /api/v1/plans"), Who.NOBODY, "/api/v1/plans");
		return new Judge(Checkout.here()).findings(draft, new Reply(status, headers, body));
	}

}
