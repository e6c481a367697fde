package io.mitosis.journeys;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.mitosis.lab.client.Answer;
import io.mitosis.lab.client.Newcomer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@Journey
class KeycloakPageJourneyTests {

	private static final Pattern RESOURCE = Pattern.compile("<(?:link|script|img)[^>]*\\s(?:href|src)=\"([^\"]+)\"");

	private final RunningSystem system;

	private final WebClient web;

	private final Browser browser;

	KeycloakPageJourneyTests(RunningSystem system) {
		this.system = system;
		this.web = new WebClient(system);
		this.browser = new Browser(system.gateway());
	}

	@Test
	void provisionsAPersonWhoRegistersOnKeycloaksOwnPage() {
		Newcomer otto = Newcomer.named("Otto");

		String token = this.web.exchange(register(otto, otto.password())).text("access_token");
		Answer me = this.system.gateway().get("/api/v1/users/me", token);

		assertThat(me.status()).as(me.body()).isEqualTo(200);
		assertThat(me.text("email")).isEqualTo(otto.email());
		assertThat(me.text("displayName")).isEqualTo("Otto");
		assertThat(me.text("country")).isEqualTo("DE");
		Member member = this.system.member(otto, me);
		await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(member.status()).isEqualTo("ACTIVE"));
		await().untilAsserted(() -> assertThat(member.welcomeMails()).hasSize(1));
		assertThat(member.verificationMails()).hasSize(1);
		assertThat(member.get("/api/v1/account").text("plan")).isEqualTo("FREE");
	}

	@ParameterizedTest
	@CsvSource({ "too-short, minimum length 10", "otto@example.com, 'must not be equal to the '" })
	void refusesAWeakPassword(String password, String reason) {
		Newcomer otto = new Newcomer("otto@example.com", password, "Otto", "DE");

		Answer page = register(otto, password);

		assertThat(page.status()).isEqualTo(200);
		assertThat(page.body()).contains(reason);
	}

	@Test
	void bearsTheNameOfTheSystem() {
		Answer page = this.browser.open(this.web.page("auth", this.web.request()));

		assertThat(page.body()).contains("<title>Sign in to Mitosis</title>").contains("Welcome to Mitosis");
		String sheet = resources(page).filter((path) -> path.endsWith("/login/mitosis/css/mitosis.css"))
			.findFirst()
			.orElseThrow();
		assertThat(this.system.gateway().get(sheet).body()).contains("mitosis.svg");
		assertThat(this.system.gateway().get(sheet.replace("css/mitosis.css", "img/mitosis.svg")).status())
			.isEqualTo(200);
	}

	@Test
	void loadsNothingFromElsewhereAndLetsNobodyFrameIt() {
		Answer page = this.browser.open(this.web.page("auth", this.web.request()));

		assertThat(resources(page)).isNotEmpty().allSatisfy((path) -> assertThat(path).startsWith("/auth/resources/"));
		assertThat(page.header("Content-Security-Policy")).hasValueSatisfying(
				(policy) -> assertThat(policy).contains("frame-ancestors 'self'").contains("object-src 'none'"));
		assertThat(page.header("X-Content-Type-Options")).contains("nosniff");
		assertThat(page.header("Referrer-Policy")).contains("no-referrer");
	}

	private Answer register(Newcomer newcomer, String password) {
		Answer page = this.browser.open(this.web.page("registrations", this.web.request()));
		return this.browser.submit(page, Map.of("email", newcomer.email(), "password", password, "password-confirm",
				password, "displayName", newcomer.displayName(), "country", newcomer.country()));
	}

	private static Stream<String> resources(Answer page) {
		return RESOURCE.matcher(page.body()).results().map((match) -> match.group(1));
	}

}
