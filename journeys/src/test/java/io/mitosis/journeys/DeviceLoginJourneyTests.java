package io.mitosis.journeys;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;

import io.mitosis.lab.client.Answer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// `./lab login`, with a test in the place of the person in the browser.
@Journey
class DeviceLoginJourneyTests {

	private static final Pattern PAGE = Pattern.compile("http://\\S+/device\\?user_code=\\S+");

	private final RunningSystem system;

	private final LabProgram lab;

	private final Browser browser;

	DeviceLoginJourneyTests(RunningSystem system) {
		this.system = system;
		this.lab = system.lab();
		this.browser = new Browser(system.gateway());
	}

	@Test
	void actsForWhoeverAgreedInTheBrowser() throws Exception {
		Process login = this.lab.begin("login");
		try (BufferedReader output = login.inputReader()) {
			Answer agreed = this.browser.follow(this.browser.submit(question(output), Map.of("accept", "Yes")));
			assertThat(agreed.body()).contains("Device Login Successful");
			assertThat(output.lines()).anySatisfy((line) -> assertThat(line).contains("Logged in as bob@mitosis.test"));
		}
		assertThat(login.waitFor()).isZero();

		assertThat(me(this.lab.run("token"))).isEqualTo("bob@mitosis.test");
		assertThat(me(this.lab.run("token"))).as("with the refresh token of the first").isEqualTo("bob@mitosis.test");
		this.lab.run("logout");

		assertThat(this.lab.attempt("token")).isEqualTo(new LabProgram.Result(1,
				"Nobody is logged in: ./lab login, or name somebody: ./lab token alice" + System.lineSeparator()));
	}

	@Test
	void acceptsARefusal() throws Exception {
		Process login = this.lab.begin("login");
		try (BufferedReader output = login.inputReader()) {
			this.browser.submit(question(output), Map.of("cancel", "No"));
			assertThat(output.lines())
				.anySatisfy((line) -> assertThat(line).isEqualTo("The login was denied in the browser"));
		}

		assertThat(login.waitFor()).isEqualTo(1);
	}

	/// Opens the page that the program names, signs in, and returns the question that
	/// follows.
	private Answer question(BufferedReader output) throws IOException {
		String page = PAGE.matcher(output.readLine()).results().findFirst().orElseThrow().group();
		Answer signIn = this.browser.follow(this.browser.open(page));
		return this.browser
			.follow(this.browser.submit(signIn, Map.of("username", "bob@mitosis.test", "password", "mitosis")));
	}

	private String me(String token) {
		return this.system.gateway().get("/api/v1/users/me", token.strip()).text("email");
	}

}
