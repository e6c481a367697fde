package io.mitosis.lab.demo;

import java.time.Duration;
import java.util.Map;

import io.mitosis.lab.client.Answer;
import io.mitosis.lab.client.Newcomer;
import io.mitosis.lab.process.Pause;

/// A registration from a country that is not served: what was begun is compensated, service by service.
final class RefusalStory implements Story {

	private static final int TRIES = 100;

	private static final Duration PAUSE = Duration.ofMillis(100);

	private final Newcomer newcomer = Newcomer.named("Otto").from("AQ");

	private final Stage stage;

	RefusalStory(Stage stage) {
		this.stage = stage;
	}

	@Override
	public void play() {
		this.stage.warmUp(this.newcomer);
		Answer created = this.stage.register(this.newcomer);
		try (Arrivals arrivals = this.stage.watch(created.text("id"), this.newcomer)) {
			this.stage.narrator().title("A registration that is refused");
			this.stage.narrator().remark("Times with a + count from the answer to the registration.");
			this.stage.show(RefusalHops.REGISTER, "201 Created, " + created.text("status"), created);
			this.stage.show(RefusalHops.REFUSE, arrivals.event("account.refused.v1", "billing-service", Arrivals.SOON));
			this.stage.show(RefusalHops.REJECT, arrivals.event("user.rejected.v1", "user-service", Arrivals.SOON));
			Answer login = refusedLogin();
			this.stage.show(RefusalHops.LOCK_OUT,
					"login: %d, %s".formatted(login.status(), login.text("error_description")), login);
			this.stage.show(RefusalHops.MAIL, arrivals.mail("Your registration"));
		}
	}

	/// The identity is disabled a moment after the event.
	private Answer refusedLogin() {
		Answer answer = login();
		for (int i = 1; i < TRIES && answer.status() == 200; i++) {
			Pause.of(PAUSE);
			answer = login();
		}
		return answer;
	}

	private Answer login() {
		return this.stage.tokens()
			.request(Map.of("grant_type", "password", "client_id", "mitosis-cli", "username", this.newcomer.email(),
					"password", this.newcomer.password()));
	}

	@Override
	public String person() {
		return this.newcomer.email();
	}

}
