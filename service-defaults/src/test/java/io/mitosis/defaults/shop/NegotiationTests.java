package io.mitosis.defaults.shop;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;

import io.mitosis.testing.Clients;
import io.mitosis.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/// In which form a caller may send, and will take, what is said.
@ShopTest
class NegotiationTests {

	private final int port;

	private final RestTestClient client;

	private final ShopController shop;

	NegotiationTests(@Value("${local.server.port}") int port, @Autowired ShopController shop) {
		this.shop = shop;
		this.port = port;
		this.client = Clients.of(port);
	}

	@Test
	void answersWithTheStatusThatHttpHasForIt() {
		String token = Tokens.member(UUID.randomUUID());

		Problem.expect(
				this.client.delete().uri("/orders").headers((headers) -> headers.setBearerAuth(token)).exchange(), 405,
				"method-not-allowed", "/orders");
		Problem.expect(this.client.post().uri("/orders").contentType(MediaType.TEXT_PLAIN).body("order").exchange(),
				415, "unsupported-media-type", "/orders");
		Problem.expect(this.client.post()
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
		Problem.expect(this.client.get()
			.uri("/orders/open")
			.headers((headers) -> headers.setBearerAuth(token))
			.accept(MediaType.APPLICATION_PROBLEM_JSON)
			.exchange(), 406, "not-acceptable", "/orders/open");
	}

	@Test
	void doesNothingForACallerWhoWouldNotTakeTheAnswer() {
		int before = this.shop.placed();

		Problem.expect(this.client.post()
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
		Problem.expect(this.client.get().uri("/broken/rule").header("Accept", accept).exchange(), 422,
				"invalid-request", "/broken/rule");
	}

	@ParameterizedTest
	@ValueSource(strings = { "*/*", "application/*" })
	void answers415ToABodyOfAnyType(String type) throws Exception {
		HttpResponse<String> answer = place(type);

		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(415);
		assertThat(answer.body()).contains("/docs/problems/unsupported-media-type");
	}

	private HttpResponse<String> place(String type) throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/orders"))
			.header("Content-Type", type)
			.POST(BodyPublishers.ofString("{\"lines\":[{\"quantity\":1}]}"))
			.build();
		try (HttpClient http = HttpClient.newHttpClient()) {
			return http.send(request, BodyHandlers.ofString());
		}
	}

}
