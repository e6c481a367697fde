package io.mitosis.user;

import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import io.mitosis.testing.Tokens;
import io.mitosis.user.profile.User;
import org.bson.Document;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// Follows people out of the door.
class ClosingStoryTests extends UserStory {

	private final BillingEvents billing = new BillingEvents();

	@Autowired
	private MongoOperations mongo;

	@Test
	void whoLeavesIsForgottenAndTheirAddressIsFree() {
		registerAndActivate();

		close().expectStatus().isNoContent();

		// the sweep may come between the tombstone and the answer, and then does the same
		// once more
		assertThat(keycloak.requests("DELETE " + identity())).isNotEmpty();
		awaitEvents("user.registered.v1", "user.activated.v1", "user.closed.v1");
		await().untilAsserted(() -> assertThat(stored().getList("outbox", Document.class)).isEmpty());
		assertThat(stored()).doesNotContainKeys("profile", "emailKey", "reason", "withdrawal")
			.containsEntry("status", "CLOSED");
		assertThat(stored().toString()).doesNotContainIgnoringCase(this.email).doesNotContain("Ines", "DE");
	}

	@Test
	void whoHasLeftStaysAwayHoweverGoodTheirTokenIs() {
		registerAndActivate();
		close().expectStatus().isNoContent();
		awaitEvents("user.registered.v1", "user.activated.v1", "user.closed.v1");

		close().expectStatus().isNoContent();
		me().expectStatus().isNotFound().expectBody().jsonPath("$.type").isEqualTo("/docs/problems/not-provisioned");
		rename("Ines Sommer", "*").expectStatus().isNotFound();

		assertThat(published()).hasSize(3);
		asSupport("/api/v1/users/" + this.subject).expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.status")
			.isEqualTo("CLOSED")
			.jsonPath("$.email")
			.doesNotExist();
		asSupport("/api/v1/users?email=" + this.email).expectBody().jsonPath("$.items").isEmpty();
	}

	@Test
	void answersThatComeTooLateChangeNothing() {
		register().expectStatus().isCreated();
		close().expectStatus().isNoContent();

		tell("account.opened.v1", 1);
		tell("account.delinquent.v1", 2);
		tell("account.settled.v1", 3);
		tell("account.refused.v1", 4);
		this.billing.awaitHeard();

		assertThat(published()).containsExactly("user.registered.v1", "user.closed.v1");
		assertThat(stored()).containsEntry("status", "CLOSED").containsEntry("version", 1L);
	}

	@Test
	void whoOwesMoneyStaysUntilItIsPaid() {
		registerAndActivate();
		tell("account.delinquent.v1", 2);
		awaitStatus("SUSPENDED");

		close().expectStatus()
			.isEqualTo(HttpStatus.CONFLICT)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("/docs/problems/delinquent");
		tell("account.settled.v1", 3);
		awaitStatus("ACTIVE");

		close().expectStatus().isNoContent();
	}

	@Test
	void whoLeavesManyTimesAtOnceLeavesOnce() {
		registerAndActivate();

		try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
			IntStream.range(0, 5).forEach((index) -> crowd.submit(() -> close().expectStatus().isNoContent()));
		}

		awaitEvents("user.registered.v1", "user.activated.v1", "user.closed.v1");
		assertThat(stored()).containsEntry("version", 2L);
	}

	@Test
	void ofADebtAndAClosingAtOnceTheFirstWins() throws Exception {
		registerAndActivate();

		try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
			crowd.submit(() -> tell("account.delinquent.v1", 2));
			int status = crowd.submit(() -> close().returnResult().getStatus().value()).get();
			this.billing.awaitHeard();

			assertThat(status).isIn(204, 409);
			assertThat(stored()).containsEntry("status", (status == 204) ? "CLOSED" : "SUSPENDED");
			awaitEvents("user.registered.v1", "user.activated.v1",
					(status == 204) ? "user.closed.v1" : "user.suspended.v1");
		}
	}

	@Test
	void anIdentityIsRemovedOnceKeycloakIsBack() {
		registerAndActivate();
		keycloak.answers("DELETE " + identity(), 503, "Bootstrap in progress. Retry in 1 seconds.");

		close().expectStatus().isNoContent();
		assertThat(stored()).containsKey("withdrawal");
		keycloak.answers("DELETE " + identity(), 204, "");

		await().untilAsserted(() -> assertThat(stored()).doesNotContainKey("withdrawal"));
		assertThat(published()).containsOnlyOnce("user.closed.v1");
	}

	@Test
	void anIdentityThatADyingProcessLeftIsRemovedByAnother() {
		registerAndActivate();
		User user = Objects.requireNonNull(this.mongo.findById(this.subject, User.class));
		user.close(People.REGISTERED);
		this.mongo.save(user);

		await().untilAsserted(() -> assertThat(keycloak.requests("DELETE " + identity())).isNotEmpty());
		await().untilAsserted(() -> assertThat(stored()).doesNotContainKey("withdrawal"));
	}

	private ResponseSpec asSupport(String path) {
		return call(HttpMethod.GET, path, Tokens.support(UUID.randomUUID()));
	}

	private Document stored() {
		return Objects.requireNonNull(this.mongo.findById(this.subject, Document.class, "users"));
	}

}
