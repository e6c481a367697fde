package io.mitosis.user;

import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import io.mitosis.testing.Tokens;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;

import static org.assertj.core.api.Assertions.assertThat;

/// Follows people who are kept out for a while.
class SuspensionStoryTests extends UserStory {

	private final String admin = Tokens.admin(UUID.randomUUID());

	private final BillingEvents billing = new BillingEvents();

	@Test
	void anAdminKeepsSomebodyOutAndLetsThemInAgain() {
		registerAndActivate();

		suspend(this.admin).expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.status")
			.isEqualTo("SUSPENDED")
			.jsonPath("$.suspension.causes[0]")
			.isEqualTo("ADMIN");
		suspend(this.admin).expectStatus().isOk();
		me().expectStatus().isOk();
		rename("Ines Sommer", "*").expectStatus().isForbidden();
		close().expectStatus().isForbidden();
		reinstate(this.admin).expectStatus().isNoContent();
		reinstate(this.admin).expectStatus().isNoContent();

		rename("Ines Sommer", "*").expectStatus().isOk().expectBody().jsonPath("$.suspension").doesNotExist();
		awaitEvents("user.registered.v1", "user.activated.v1", "user.suspended.v1", "user.reinstated.v1",
				"user.profile-changed.v1");
	}

	@Test
	void unpaidBillsKeepSomebodyOutUntilTheyArePaid() {
		registerAndActivate();

		tell("account.delinquent.v1", 2);
		awaitStatus("SUSPENDED");
		call(HttpMethod.GET, "/api/v1/users/" + this.subject, Tokens.member(this.subject)).expectStatus().isOk();
		rename("Ines Sommer", "*").expectStatus()
			.isForbidden()
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("/docs/problems/suspended");
		tell("account.settled.v1", 3);
		awaitStatus("ACTIVE");

		awaitEvents("user.registered.v1", "user.activated.v1", "user.suspended.v1", "user.reinstated.v1");
	}

	@Test
	void theLastOfTwoCausesCounts() {
		registerAndActivate();
		suspend(this.admin).expectStatus().isOk();
		tell("account.delinquent.v1", 2);
		this.billing.awaitHeard();

		reinstate(this.admin).expectStatus().isNoContent();
		awaitStatus("SUSPENDED");
		tell("account.settled.v1", 3);
		awaitStatus("ACTIVE");

		awaitEvents("user.registered.v1", "user.activated.v1", "user.suspended.v1", "user.profile-changed.v1",
				"user.profile-changed.v1", "user.reinstated.v1");
	}

	@Test
	void twoAdminsAndTheDunningAtOnceAddEachCauseOnce() {
		registerAndActivate();

		try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
			IntStream.range(0, 4)
				.forEach((index) -> crowd.submit(() -> suspend(Tokens.admin(UUID.randomUUID())).expectStatus().isOk()));
			crowd.submit(() -> tell("account.delinquent.v1", 2));
		}
		this.billing.awaitHeard();

		me().expectBody().jsonPath("$.suspension.causes.length()").isEqualTo(2);
		awaitEvents("user.registered.v1", "user.activated.v1", "user.suspended.v1", "user.profile-changed.v1");
	}

	@Test
	void wordsAboutDebtsThatComeInTheWrongOrderEndWithTheLast() {
		registerAndActivate();

		tell("account.settled.v1", 3);
		tell("account.delinquent.v1", 2);
		this.billing.awaitHeard();

		me().expectBody().jsonPath("$.status").isEqualTo("ACTIVE");
		assertThat(published()).doesNotContain("user.suspended.v1");
	}

	@Test
	void nobodyIsSuspendedBeforeTheyAreActive() {
		register().expectStatus().isCreated();

		suspend(this.admin).expectStatus()
			.isEqualTo(HttpStatus.CONFLICT)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("/docs/problems/not-active");
	}

	@Test
	void aSuspendedAdminIsSuspendedToo() {
		String suspended = Tokens.admin(this.subject);
		registerAndActivate();
		suspend(this.admin).expectStatus().isOk();

		reinstate(suspended).expectStatus().isForbidden();
		call(HttpMethod.GET, "/api/v1/users", suspended).expectStatus().isForbidden();
		call(HttpMethod.GET, "/api/v1/users/me", suspended).expectStatus().isOk();
	}

}
