package io.mitosis.journeys;

import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

import io.mitosis.contracts.OpenApiContract;
import io.mitosis.lab.client.Answer;
import io.mitosis.lab.client.Api;
import io.mitosis.lab.client.Tokens;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/// Reads the documentation as Swagger UI does in a browser: documents, login by authorization code, a call.
@Journey
class DocsJourneyTests {

	private static final String VERIFIER = "another-verifier-of-more-than-43-characters-0123456789";

	private final Api gateway;

	private final String origin;

	private final String redirect;

	DocsJourneyTests(RunningSystem system) {
		this.gateway = system.gateway();
		this.origin = system.addresses().origin().toString();
		this.redirect = this.origin + "/docs/oauth2-redirect.html";
	}

	@Test
	void servesTheDocumentsThatArePublished() {
		assertThat(OpenApiContract.all()).allSatisfy((contract) -> {
			Answer served = this.gateway.get("/docs/openapi/" + contract);

			assertThat(served.status()).as(served.body()).isEqualTo(200);
			assertThat(OpenApiContract.readable(served.body())).isEqualTo(contract.published(served.body()));
		});
	}

	@Test
	void signsInAndCallsByWhatTheDocumentSays() {
		JsonNode document = this.gateway.get("/docs/openapi/user-service").json();
		JsonNode login = document.at("/components/securitySchemes/login/flows/authorizationCode");
		String me = document.at("/servers/0/url").asString() + "api/v1/users/me";

		String code = signIn(login.path("authorizationUrl").asString());
		Answer token = exchange(login.path("tokenUrl").asString(), code);
		Answer answer = this.gateway.get(me, token.text("access_token"));

		assertThat(token.header("Access-Control-Allow-Origin")).hasValue(this.origin);
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		assertThat(answer.text("email")).isEqualTo("alice@mitosis.test");
	}

	@Test
	void refusesALoginThatProvesNothing() {
		Map<String, String> question = question();
		question.remove("code_challenge");
		question.remove("code_challenge_method");

		Answer refused = this.gateway
			.get("/auth/realms/mitosis/protocol/openid-connect/auth?" + Tokens.encode(question));

		assertThat(refused.status()).isEqualTo(302);
		assertThat(refused.header("Location").orElseThrow()).startsWith(this.redirect)
			.contains("error=invalid_request", "code_challenge_method");
	}

	private String signIn(String authorizationUrl) {
		Browser browser = new Browser(this.gateway);
		Answer page = browser.open(authorizationUrl + "?" + Tokens.encode(question()));
		Answer sent = browser.submit(page, Map.of("username", "alice@mitosis.test", "password", "mitosis"));
		assertThat(sent.status()).as(sent.body()).isEqualTo(302);
		return code(URI.create(sent.header("Location").orElseThrow()));
	}

	private Answer exchange(String tokenUrl, String code) {
		Answer answer = this.gateway.send(this.gateway.request(tokenUrl)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.header("Origin", this.origin)
			.POST(BodyPublishers.ofString(Tokens.encode(Map.of("grant_type", "authorization_code", "client_id",
					"mitosis-web", "code", code, "redirect_uri", this.redirect, "code_verifier", VERIFIER)))));
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return answer;
	}

	private Map<String, String> question() {
		return new HashMap<>(Map.of("client_id", "mitosis-web", "response_type", "code", "scope", "openid", "state",
				"s", "redirect_uri", this.redirect, "code_challenge", challenge(), "code_challenge_method", "S256"));
	}

	private static String challenge() {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
			return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String code(URI back) {
		return Arrays.stream(back.getRawQuery().split("&"))
			.filter((parameter) -> parameter.startsWith("code="))
			.map((parameter) -> URLDecoder.decode(parameter.substring(5), StandardCharsets.UTF_8))
			.findFirst()
			.orElseThrow();
	}

}
