package io.mitosis.billing.provider;

import java.util.UUID;
import java.util.stream.Stream;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;

import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

/// The payment provider as the whole system has it: WireMock over HTTP with the committed mappings.
public final class Sandbox {

	private final WireMockServer server = new WireMockServer(
			options().dynamicPort().bindAddress("127.0.0.1").usingFilesUnderDirectory("../payment-sandbox"));

	private Sandbox() {
	}

	public static Sandbox start() {
		Sandbox sandbox = new Sandbox();
		sandbox.server.start();
		Runtime.getRuntime().addShutdownHook(new Thread(sandbox::stop));
		return sandbox;
	}

	public void stop() {
		this.server.stop();
	}

	public String url() {
		return this.server.baseUrl();
	}

	/// Answers a method otherwise than the mappings say, until [#heal].
	public void answer(String method, ResponseDefinitionBuilder answer) {
		this.server.stubFor(post("/charges").atPriority(0)
			.withRequestBody(matchingJsonPath("$.method", equalTo(method)))
			.willReturn(answer));
	}

	/// Charges as if we had asked and died before the answer.
	public void charge(UUID key) {
		RestClient.create(url())
			.post()
			.uri("/charges")
			.header("Idempotency-Key", key.toString())
			.contentType(MediaType.APPLICATION_JSON)
			.body("{\"id\": \"%s\", \"amount\": \"19.90\", \"currency\": \"EUR\", \"method\": \"pm_ok\"}"
				.formatted(key))
			.retrieve()
			.toBodilessEntity();
	}

	public void heal() {
		this.server.resetToDefaultMappings();
	}

	/// The distinct keys that the journal shows as approved.
	public Stream<UUID> charges() {
		return this.server.getAllServeEvents()
			.stream()
			.filter((event) -> event.getResponse().getStatus() == 201)
			.map((event) -> UUID.fromString(event.getRequest().getHeader("Idempotency-Key")))
			.distinct();
	}

	/// How often it was asked under a key.
	public long asked(UUID key) {
		return this.server.getAllServeEvents()
			.stream()
			.filter((event) -> key.toString().equals(event.getRequest().getHeader("Idempotency-Key")))
			.count();
	}

}
