package io.mitosis.journeys;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import io.mitosis.lab.client.Answer;
import io.mitosis.lab.client.Newcomer;
import io.mitosis.lab.mail.Mail;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// Keycloak's own mails, and what their links do.
@Journey
class AccountMailJourneyTests {

	private static final Pattern LINK = Pattern.compile("http://\\S+/auth/realms/mitosis/login-actions/\\S+");

	private final RunningSystem system;

	private final WebClient web;

	private final Browser browser;

	private final Newcomer ines = Newcomer.named("Ines");

	AccountMailJourneyTests(RunningSystem system) {
		this.system = system;
		this.web = new WebClient(system);
		this.browser = new Browser(system.gateway());
	}

	@Test
	void verifiesAnAddressOnce() {
		Member member = register();
		assertThat(Claims.of(member.token()).path("email_verified").asBoolean()).isFalse();
		assertThat(member.get("/api/v1/users/me").status()).isEqualTo(200);
		await().untilAsserted(() -> assertThat(member.verificationMails()).hasSize(1));

		String link = link(member.verificationMails());
		Answer confirmation = this.browser.follow(this.browser.open(link));
		Answer done = this.browser.click(confirmation, "login-actions/action-token");

		assertThat(done.body()).contains("Your account has been updated");
		String token = this.system.tokens().ofPerson(this.ines.email(), this.ines.password());
		assertThat(Claims.of(token).path("email_verified").asBoolean(false)).isTrue();
		assertThat(this.system.gateway().get("/api/v1/users/me", token).status()).isEqualTo(200);
		assertThat(member.verificationMails()).as("not sent again").hasSize(1);
	}

	@Test
	void mailsTheWayToANewPassword() {
		register();
		Answer login = this.browser.open(this.web.page("auth", this.web.request()));
		Answer forgot = this.browser.click(login, "login-actions/reset-credentials");
		Answer sent = this.browser.follow(this.browser.submit(forgot, Map.of("username", this.ines.email())));
		assertThat(sent.body()).contains("You should receive an email shortly");
		await().untilAsserted(() -> assertThat(passwordMails()).hasSize(1));

		String link = link(passwordMails());
		Answer form = this.browser.follow(this.browser.open(link));
		Answer changed = this.browser.submit(form,
				Map.of("password-new", "a-better-password", "password-confirm", "a-better-password"));

		assertThat(this.web.exchange(this.browser.follow(changed)).status()).isEqualTo(200);
		assertThat(this.web.signIn(new Browser(this.system.gateway()), this.ines.email(), this.ines.password()).body())
			.contains("Invalid username or password");
		assertThat(this.system.tokens().ofPerson(this.ines.email(), "a-better-password")).isNotEmpty();
		assertThat(new Browser(this.system.gateway()).open(link).status()).as("good for one use").isEqualTo(400);
	}

	@Test
	void tellsNobodyWhoHasAnAccount() {
		Answer login = this.browser.open(this.web.page("auth", this.web.request()));
		Answer forgot = this.browser.click(login, "login-actions/reset-credentials");

		Answer sent = this.browser.follow(this.browser.submit(forgot, Map.of("username", "nobody@example.com")));

		assertThat(sent.body()).contains("You should receive an email shortly");
		assertThat(this.system.mailboxes().of("nobody@example.com")).isEmpty();
	}

	private Member register() {
		Answer created = this.system.gateway().post("/api/v1/users", this.ines);
		assertThat(created.status()).as(created.body()).isEqualTo(201);
		return this.system.member(this.ines, created);
	}

	private List<Mail> passwordMails() {
		return this.system.mailboxes()
			.of(this.ines.email())
			.stream()
			.filter((mail) -> mail.subject().equals("Mitosis: choose a new password"))
			.toList();
	}

	private static String link(List<Mail> mails) {
		Mail mail = mails.getFirst();
		assertThat(mail.from()).isEqualTo("Mitosis <accounts@mitosis.test>");
		return LINK.matcher(mail.text()).results().findFirst().orElseThrow().group();
	}

}
