package io.mitosis.journeys;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

import io.mitosis.lab.client.Answer;
import io.mitosis.lab.client.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/// An application in the browser, the client `mitosis-web`: authorization code with PKCE.
final class WebClient {

	private static final String VERIFIER = "a-verifier-of-more-than-43-characters-0123456789";

	private final RunningSystem system;

	private final String redirect;

	WebClient(RunningSystem system) {
		this.system = system;
		this.redirect = system.addresses().origin() + "/docs/";
	}

	/// A good request for a code, to be spoilt.
	Map<String, String> request() {
		return new HashMap<>(Map.of("client_id", "mitosis-web", "response_type", "code", "scope", "openid", "state",
				"s", "redirect_uri", this.redirect, "code_challenge", challenge(), "code_challenge_method", "S256"));
	}

	/// The page where this request begins: `auth`, or `registrations`.
	String page(String endpoint, Map<String, String> request) {
		return "/auth/realms/mitosis/protocol/openid-connect/%s?%s".formatted(endpoint, Tokens.encode(request));
	}

	/// Signs somebody in and returns what the page answers.
	Answer signIn(Browser browser, String email, String password) {
		Answer page = browser.open(page("auth", request()));
		return browser.submit(page, Map.of("username", email, "password", password));
	}

	/// Takes the code out of the redirect and asks for the tokens.
	Answer exchange(Answer redirect) {
		return exchange(redirect, VERIFIER);
	}

	Answer exchange(Answer redirect, String verifier) {
		return this.system.tokens()
			.request(Map.of("grant_type", "authorization_code", "client_id", "mitosis-web", "code", code(redirect),
					"redirect_uri", this.redirect, "code_verifier", verifier));
	}

	private String code(Answer answer) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(302);
		URI back = Browser.location(answer);
		assertThat(back.toString()).startsWith(this.redirect);
		return Arrays.stream(back.getRawQuery().split("&"))
			.filter((parameter) -> parameter.startsWith("code="))
			.map((parameter) -> URLDecoder.decode(parameter.substring(5), StandardCharsets.UTF_8))
			.findFirst()
			.orElseThrow();
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

}
