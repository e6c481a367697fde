package io.mitosis.journeys;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

import io.mitosis.lab.client.Answer;
import io.mitosis.lab.client.Newcomer;
import io.mitosis.lab.client.Tokens;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@Journey
class KeycloakPageJourneyTests {

	private static final String VERIFIER = "a-verifier-of-more-than-43-characters-0123456789";

	private final RunningSystem system;

	private final String redirect;

	KeycloakPageJourneyTests(RunningSystem system) {
		this.system = system;
		this.redirect = system.addresses().origin() + "/docs/";
	}

	@Test
	void provisionsAPersonWhoRegistersOnKeycloaksOwnPage() {
		Newcomer otto = Newcomer.named("Otto");

		String token = exchange(register(otto));
		Answer me = this.system.gateway().get("/api/v1/users/me", token);

		assertThat(me.status()).as(me.body()).isEqualTo(200);
		assertThat(me.text("email")).isEqualTo(otto.email());
		assertThat(me.text("displayName")).isEqualTo("Otto");
		assertThat(me.text("country")).isEqualTo("DE");
		Member member = this.system.member(otto, me);
		await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(member.status()).isEqualTo("ACTIVE"));
		await().untilAsserted(() -> assertThat(member.welcomeMails()).hasSize(1));
		assertThat(member.verificationMails()).hasSize(1);
		assertThat(member.get("/api/v1/account").text("plan")).isEqualTo("FREE");
	}

	/// Walks the pages and returns the authorization code.
	private String register(Newcomer newcomer) {
		Browser browser = new Browser(this.system.gateway());
		Answer page = browser.open("/auth/realms/mitosis/protocol/openid-connect/registrations?" + Tokens
			.encode(Map.of("client_id", "mitosis-web", "response_type", "code", "scope", "openid", "state", "s",
					"redirect_uri", this.redirect, "code_challenge", challenge(), "code_challenge_method", "S256")));
		Answer sent = browser.submit(page,
				Map.of("email", newcomer.email(), "password", newcomer.password(), "password-confirm",
						newcomer.password(), "displayName", newcomer.displayName(), "country", newcomer.country()));
		assertThat(sent.status()).as(sent.body()).isEqualTo(302);
		URI back = URI.create(sent.header("Location").orElseThrow());
		assertThat(back.toString()).startsWith(this.redirect);
		return code(back);
	}

	private String exchange(String code) {
		Answer answer = this.system.tokens()
			.request(Map.of("grant_type", "authorization_code", "client_id", "mitosis-web", "code", code,
					"redirect_uri", this.redirect, "code_verifier", VERIFIER));
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return answer.text("access_token");
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

	private static String code(URI uri) {
		return Arrays.stream(uri.getRawQuery().split("&"))
			.filter((parameter) -> parameter.startsWith("code="))
			.map((parameter) -> URLDecoder.decode(parameter.substring(5), StandardCharsets.UTF_8))
			.findFirst()
			.orElseThrow();
	}

}
