package io.mitosis.journeys;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.Stream;

import io.mitosis.lab.client.Answer;
import io.mitosis.lab.client.Newcomer;
import io.mitosis.lab.data.Databases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@Journey
class RefusedRegistrationJourneyTests {

	private final RunningSystem system;

	private List<Integer> before = List.of();

	RefusedRegistrationJourneyTests(RunningSystem system) {
		this.system = system;
	}

	@BeforeEach
	void count() {
		this.before = stored();
	}

	@AfterEach
	void nothingIsStoredAnywhere() {
		assertThat(stored()).as("identities, profiles and events").isEqualTo(this.before);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			email,       not-an-address
			email,       ''
			password,    short
			displayName, ''
			country,     Germany
			country,     XX
			""")
	void namesTheFieldAtFault(String field, String value) {
		Answer answer = post(aRegistrationWith(field, value));

		assertProblem(answer, 422);
		Stream<String> pointers = answer.json().path("errors").valueStream().map((error) -> text(error, "pointer"));
		assertThat(pointers).isNotEmpty().allMatch((pointer) -> pointer.endsWith("/" + field));
		assertThat(answer.json().path("errors").valueStream()).allMatch((error) -> !text(error, "detail").isEmpty());
	}

	@Test
	void refusesAPasswordThatIsTheAddress() {
		Newcomer ines = Newcomer.named("Ines");

		Answer answer = this.system.gateway()
			.post("/api/v1/users", new Newcomer(ines.email(), ines.email(), "Ines", "DE"));

		assertProblem(answer, 422);
		assertThat(answer.json().path("errors").path(0).path("pointer").asString()).endsWith("/password");
	}

	@Test
	void refusesATakenAddressInAnyLetterCase() {
		Member ines = this.system.register("Ines");
		await().untilAsserted(() -> assertThat(ines.events("user.activated.v1")).hasSize(1));
		this.before = stored();

		Answer answer = post(aRegistrationWith("email", ines.email().replace("ines", "INES")));

		assertProblem(answer, 409);
	}

	@Test
	void refusesAnUnknownField() {
		assertProblem(post(aRegistrationWith("role", "admin")), 400);
	}

	@Test
	void refusesWhatIsNoJson() {
		assertProblem(post("{ \"email\": "), 400);
	}

	@Test
	void refusesAnotherMediaType() {
		var request = this.system.gateway()
			.request("/api/v1/users")
			.header("Content-Type", "text/plain")
			.POST(BodyPublishers.ofString("hello"));

		assertProblem(this.system.gateway().send(request), 415);
	}

	@Test
	void refusesABodyOfMoreThanAMebibyte() {
		assertProblem(post(aRegistrationWith("displayName", "x".repeat(1024 * 1024))), 413);
	}

	private static String aRegistrationWith(String field, String value) {
		JsonMapper json = new JsonMapper();
		return json.valueToTree(Newcomer.named("Ines")).<tools.jackson.databind.node.ObjectNode>asObject()
			.put(field, value)
			.toString();
	}

	private Answer post(String body) {
		return this.system.gateway()
			.send(this.system.gateway()
				.request("/api/v1/users")
				.header("Content-Type", "application/json")
				.POST(BodyPublishers.ofString(body)));
	}

	private static void assertProblem(Answer answer, int status) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(status);
		assertThat(answer.header("Content-Type"))
			.hasValueSatisfying((type) -> assertThat(type).startsWith("application/problem+json"));
		assertThat(answer.text("type")).matches("/docs/problems/[a-z-]+");
		assertThat(answer.text("title")).isNotEmpty();
		assertThat(answer.json().path("status").asInt()).isEqualTo(status);
		assertThat(answer.text("detail")).isNotEmpty().doesNotContain("Exception");
		assertThat(answer.text("instance")).isEqualTo("/api/v1/users");
		assertThat(answer.text("traceId")).isEqualTo(answer.header("X-Trace-Id").orElseThrow());
	}

	private List<Integer> stored() {
		try (Databases databases = this.system.databases()) {
			return List.of(new Identities(this.system).count(), databases.users().size(), this.system.events().size());
		}
	}

	private static String text(JsonNode node, String field) {
		return node.path(field).asString("");
	}

}
