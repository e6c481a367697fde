package io.mitosis.defaults.shop;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import io.mitosis.testing.Clients;
import io.mitosis.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.BodyContentSpec;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import static org.assertj.core.api.Assertions.assertThat;

@ShopTest
@ExtendWith(OutputCaptureExtension.class)
class ProblemTests {

	private final int port;

	private final RestTestClient client;

	private final ShopController shop;

	ProblemTests(@Value("${local.server.port}") int port, @Autowired ShopController shop) {
		this.shop = shop;
		this.port = port;
		this.client = Clients.of(port);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{", "[]", "\"text\"", "" })
	void answers400ToABodyThatCannotBeRead(String body) {
		problem(place(body), 400, "bad-request", "/orders");
	}

	@ParameterizedTest
	@ValueSource(strings = { "lines", "unknown" })
	void answers400ToABodyThatIsNestedTooDeep(String field) {
		String deep = "[".repeat(10_000) + "]".repeat(10_000);

		problem(place("{\"" + field + "\":" + deep + "}"), 400, "bad-request", "/orders");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "{\"lines\":[],\"a/b\":1} | /a~1b | is not known here",
			"{\"lines\":[{\"quantity\":\"many\"}]} | /lines/0/quantity | has the wrong type" })
	void pointsAtTheFieldThatCannotBeRead(String body, String pointer, String detail) {
		problem(place(body), 400, "bad-request", "/orders").jsonPath("$.errors[0].pointer")
			.isEqualTo(pointer)
			.jsonPath("$.errors[0].detail")
			.isEqualTo(detail);
	}

	@Test
	void answers422AndPointsAtEachFieldThatBreaksARule() {
		problem(place("{\"lines\":[{\"quantity\":1},{\"quantity\":0}]}"), 422, "invalid-request", "/orders")
			.jsonPath("$.errors.length()")
			.isEqualTo(1)
			.jsonPath("$.errors[0].pointer")
			.isEqualTo("/lines/1/quantity")
			.jsonPath("$.errors[0].detail")
			.isEqualTo("must be greater than 0");
	}

	@Test
	void answers422ToARuleThatAFeatureFoundBroken() {
		problem(get("/broken/rule"), 422, "invalid-request", "/broken/rule").jsonPath("$.errors[0].pointer")
			.isEqualTo("/country");
	}

	@ParameterizedTest
	@CsvSource({ "/broken/parameters/1, key", "/broken/parameters/6ba7b810-9dad-11d1-80b4-00c04fd430c8?limit=x, key",
			"/broken/parameters/6ba7b810-9dad-11d1-80b4-00c04fd430c8?limit=101, key",
			"/broken/parameters/6ba7b810-9dad-11d1-80b4-00c04fd430c8, " })
	void answers400ToParametersAndHeadersThatCannotBeRead(String path, String key) {
		ResponseSpec answer = this.client.get().uri(path).headers((headers) -> {
			if (key != null) {
				headers.set("Idempotency-Key", key);
			}
		}).exchange();

		problem(answer, 400, "bad-request", path.replaceFirst("\\?.*", ""));
	}

	@Test
	void answersWithTheStatusThatHttpHasForIt() {
		String token = Tokens.member(UUID.randomUUID());

		problem(this.client.delete().uri("/orders").headers((headers) -> headers.setBearerAuth(token)).exchange(), 405,
				"method-not-allowed", "/orders");
		problem(this.client.post().uri("/orders").contentType(MediaType.TEXT_PLAIN).body("order").exchange(), 415,
				"unsupported-media-type", "/orders");
		problem(this.client.post()
			.uri("/orders")
			.contentType(MediaType.APPLICATION_JSON)
			.body("{\"lines\":[{\"quantity\":1}]}")
			.accept(MediaType.IMAGE_PNG)
			.exchange(), 406, "not-acceptable", "/orders");
	}

	@Test
	void callsNoGoodAnswerAProblem() {
		String token = Tokens.member(UUID.randomUUID());

		this.client.get()
			.uri("/orders/open")
			.headers((headers) -> headers.setBearerAuth(token))
			.header("Accept", "application/problem+json, application/json")
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.contentType(MediaType.APPLICATION_JSON);
		problem(this.client.get()
			.uri("/orders/open")
			.headers((headers) -> headers.setBearerAuth(token))
			.accept(MediaType.APPLICATION_PROBLEM_JSON)
			.exchange(), 406, "not-acceptable", "/orders/open");
	}

	@Test
	void doesNothingForACallerWhoWouldNotTakeTheAnswer() {
		int before = this.shop.placed();

		problem(this.client.post()
			.uri("/orders")
			.contentType(MediaType.APPLICATION_JSON)
			.body("{\"lines\":[{\"quantity\":1}]}")
			.accept(MediaType.APPLICATION_CBOR)
			.exchange(), 406, "not-acceptable", "/orders");
		assertThat(this.shop.placed()).isEqualTo(before);
	}

	@ParameterizedTest
	@ValueSource(strings = { ";;;", "json", "a/b;q=x", "application/json;q=2" })
	void takesAnUnreadableAcceptForNone(String accept) {
		problem(this.client.get().uri("/broken/rule").header("Accept", accept).exchange(), 422, "invalid-request",
				"/broken/rule");
	}

	@ParameterizedTest
	@ValueSource(strings = { "*/*", "application/*" })
	void answers415ToABodyOfAnyType(String type) throws Exception {
		HttpResponse<String> answer = send(BodyPublishers.ofString("{\"lines\":[{\"quantity\":1}]}"), type);

		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(415);
		assertThat(answer.body()).contains("/docs/problems/unsupported-media-type");
	}

	@Test
	void answers400ToParametersWithoutAName() throws IOException {
		assertThat(rawly("GET /broken/parameters/6ba7b810-9dad-11d1-80b4-00c04fd430c8?= HTTP/1.1")).contains(" 400 ",
				"application/problem+json", "\"type\":\"/docs/problems/bad-request\"");
	}

	@Test
	void saysWhenToComeBack() {
		problem(get("/broken/dependency").expectHeader().valueEquals("Retry-After", "7"), 503, "unavailable",
				"/broken/dependency")
			.jsonPath("$.detail")
			.isEqualTo("The warehouse is not available.");
		problem(get("/broken/database").expectHeader().valueEquals("Retry-After", "2"), 503, "unavailable",
				"/broken/database")
			.jsonPath("$.detail")
			.isEqualTo("The database is not available.");
	}

	@Test
	void keepsTheMessageOfTheUnexpectedForTheLog(CapturedOutput output) {
		problem(get("/broken/code"), 500, "internal-error", "/broken/code").jsonPath("$.detail")
			.value(String.class, (detail) -> assertThat(detail).doesNotContain("secret"));

		assertThat(output).contains("secret of the code", "at io.mitosis.defaults.shop.ShopController");
	}

	@Test
	void refusesABodyOverTheLimitWhetherItsLengthIsDeclaredOrNot() throws Exception {
		String body = "{\"lines\":[]," + " ".repeat(1024 * 1024) + "}";

		problem(place(body), 413, "content-too-large", "/orders");
		assertThat(placeInChunks(body).statusCode()).isEqualTo(413);
	}

	@Test
	void answersWithAProblemEvenWhatNeverReachesTheApplication() throws IOException {
		assertThat(rawly("GET /orders/{} HTTP/1.1")).contains(" 400 ", "application/problem+json",
				"\"type\":\"/docs/problems/bad-request\"");
	}

	private ResponseSpec get(String path) {
		return this.client.get().uri(path).exchange();
	}

	private ResponseSpec place(String body) {
		return this.client.post().uri("/orders").contentType(MediaType.APPLICATION_JSON).body(body).exchange();
	}

	private HttpResponse<String> placeInChunks(String body) throws Exception {
		InputStream bytes = new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
		return send(BodyPublishers.ofInputStream(() -> bytes), "application/json");
	}

	private HttpResponse<String> send(BodyPublisher body, String type) throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/orders"))
			.header("Content-Type", type)
			.POST(body)
			.build();
		try (HttpClient http = HttpClient.newHttpClient()) {
			return http.send(request, BodyHandlers.ofString());
		}
	}

	private String rawly(String requestLine) throws IOException {
		try (Socket socket = new Socket("localhost", this.port);
				BufferedReader answer = new BufferedReader(new InputStreamReader(socket.getInputStream()))) {
			socket.getOutputStream()
				.write((requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n").getBytes());
			return answer.readAllAsString();
		}
	}

	private static BodyContentSpec problem(ResponseSpec answer, int status, String slug, String instance) {
		BodyContentSpec body = answer.expectStatus()
			.isEqualTo(status)
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody();
		String traceId = body.returnResult().getResponseHeaders().getFirst("X-Trace-Id");
		return body.jsonPath("$.type")
			.isEqualTo("/docs/problems/" + slug)
			.jsonPath("$.title")
			.isNotEmpty()
			.jsonPath("$.status")
			.isEqualTo(status)
			.jsonPath("$.detail")
			.isNotEmpty()
			.jsonPath("$.instance")
			.isEqualTo(instance)
			.jsonPath("$.traceId")
			.isEqualTo(traceId);
	}

}
