package io.mitosis.lab.demo;

import java.time.Duration;

import io.mitosis.lab.client.Answer;
import io.mitosis.lab.client.Newcomer;
import io.mitosis.lab.demo.Arrivals.Arrival;

/// One registration from the request to the mail; everything shown was answered or measured just now.
final class RegistrationStory implements Story {

	private final Newcomer newcomer = Newcomer.named("Ines");

	private final Stage stage;

	RegistrationStory(Stage stage) {
		this.stage = stage;
	}

	@Override
	public void play() {
		this.stage.warmUp(this.newcomer);
		Answer created = this.stage.register(this.newcomer);
		try (Arrivals arrivals = this.stage.watch(created.text("id"), this.newcomer)) {
			this.stage.narrator().title("One registration, hop by hop");
			this.stage.narrator().remark("Times with a + count from the answer to the registration.");
			this.stage.show(RegistrationHops.REGISTER, "201 Created, " + created.text("status"), created);
			tell(arrivals);
		}
	}

	private void tell(Arrivals arrivals) {
		this.stage.show(RegistrationHops.PUBLISH, arrivals.event("user.registered.v1", "user-service", Arrivals.SOON));
		String token = logIn();
		this.stage.show(RegistrationHops.OPEN_ACCOUNT,
				arrivals.event("account.opened.v1", "billing-service", Arrivals.SOON));
		this.stage.show("/api/v1/account", "/status", token);
		this.stage.show(RegistrationHops.ACTIVATE, arrivals.event("user.activated.v1", "user-service", Arrivals.SOON));
		this.stage.show("/api/v1/users/me", "/status", token);
		Arrival mail = arrivals.mail("Welcome");
		this.stage.narrator().tell(RegistrationHops.WELCOME);
		this.stage.show("/api/v1/notifications", "/items/0/title", token);
		this.stage.show(RegistrationHops.MAIL, mail);
	}

	private String logIn() {
		long start = System.nanoTime();
		String token = this.stage.logIn(this.newcomer);
		this.stage.narrator().tell(RegistrationHops.LOG_IN);
		this.stage.narrator()
			.see("an access token of %d characters".formatted(token.length()),
					Duration.ofNanos(System.nanoTime() - start));
		return token;
	}

	@Override
	public String person() {
		return this.newcomer.email();
	}

}
