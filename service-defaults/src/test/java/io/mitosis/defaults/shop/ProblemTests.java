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
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

import io.mitosis.testing.Clients;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import static org.assertj.core.api.Assertions.assertThat;

@ShopTest
@ExtendWith(OutputCaptureExtension.class)
class ProblemTests {

	private final int port;

	private final RestTestClient client;

	ProblemTests(@Value("${local.server.port}") int port) {
		this.port = port;
		this.client = Clients.of(port);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{", "[]", "\"text\"", "" })
	void answers400ToABodyThatCannotBeRead(String body) {
		Problem.expect(place(body), 400, "bad-request", "/orders");
	}

	@ParameterizedTest
	@ValueSource(strings = { "lines", "unknown" })
	void answers400ToABodyThatIsNestedTooDeep(String field) {
		String deep = "[".repeat(10_000) + "]".repeat(10_000);

		Problem.expect(place("{\"" + field + "\":" + deep + "}"), 400, "bad-request", "/orders");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "{\"lines\":[],\"a/b\":1} | /a~1b | is not known here",
			"{\"lines\":[{\"quantity\":\"many\"}]} | /lines/0/quantity | has the wrong type" })
	void pointsAtTheFieldThatCannotBeRead(String body, String pointer, String detail) {
		Problem.expect(place(body), 400, "bad-request", "/orders")
			.jsonPath("$.errors[0].pointer")
			.isEqualTo(pointer)
			.jsonPath("$.errors[0].detail")
			.isEqualTo(detail);
	}

	@Test
	void answers422AndPointsAtEachFieldThatBreaksARule() {
		Problem.expect(place("{\"lines\":[{\"quantity\":1},{\"quantity\":0}]}"), 422, "invalid-request", "/orders")
			.jsonPath("$.errors.length()")
			.isEqualTo(1)
			.jsonPath("$.errors[0].pointer")
			.isEqualTo("/lines/1/quantity")
			.jsonPath("$.errors[0].detail")
			.isEqualTo("must be greater than 0");
	}

	@Test
	void answers422ToARuleThatAFeatureFoundBroken() {
		Problem.expect(get("/broken/rule"), 422, "invalid-request", "/broken/rule")
			.jsonPath("$.errors[0].pointer")
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

		Problem.expect(answer, 400, "bad-request", path.replaceFirst("\\?.*", ""));
	}

	@Test
	void answers400ToParametersWithoutAName() throws IOException {
		assertThat(rawly("GET /broken/parameters/6ba7b810-9dad-11d1-80b4-00c04fd430c8?= HTTP/1.1")).contains(" 400 ",
				"application/problem+json", "\"type\":\"/docs/problems/bad-request\"");
	}

	@Test
	void saysWhenToComeBack() {
		Problem
			.expect(get("/broken/dependency").expectHeader().valueEquals("Retry-After", "7"), 503, "unavailable",
					"/broken/dependency")
			.jsonPath("$.detail")
			.isEqualTo("The warehouse is not available.");
		Problem
			.expect(get("/broken/database").expectHeader().valueEquals("Retry-After", "2"), 503, "unavailable",
					"/broken/database")
			.jsonPath("$.detail")
			.isEqualTo("The database is not available.");
	}

	@Test
	void keepsTheMessageOfTheUnexpectedForTheLog(CapturedOutput output) {
		Problem.expect(get("/broken/code"), 500, "internal-error", "/broken/code")
			.jsonPath("$.detail")
			.value(String.class, (detail) -> assertThat(detail).doesNotContain("secret"));

		assertThat(output).contains("secret of the code", "at io.mitosis.defaults.shop.ShopController");
	}

	@Test
	void refusesABodyOverTheLimitWhetherItsLengthIsDeclaredOrNot() throws Exception {
		String body = "{\"lines\":[]," + " ".repeat(1024 * 1024) + "}";

		Problem.expect(place(body), 413, "content-too-large", "/orders");
		assertThat(placeInChunks(body)).isEqualTo(413);
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

	private int placeInChunks(String body) throws Exception {
		InputStream bytes = new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/orders"))
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofInputStream(() -> bytes))
			.build();
		try (HttpClient http = HttpClient.newHttpClient()) {
			return http.send(request, BodyHandlers.discarding()).statusCode();
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

}
