package io.mitosis.gateway.overview;

import java.util.UUID;

import io.mitosis.gateway.Backend;
import io.mitosis.gateway.Gateway;
import io.mitosis.gateway.GatewayTest;
import io.mitosis.gateway.InstanceOf;
import io.mitosis.gateway.Problem;
import io.mitosis.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/// Who may ask for an overview and how, and what of that the services hear.
@GatewayTest
@TestPropertySource(properties = "mitosis.overview.budget=30s")
class OverviewRequestTests {

	@InstanceOf("user-service")
	private static final Backend user = Backend.named("user");

	@InstanceOf("billing-service")
	private static final Backend billing = Backend.named("billing");

	@InstanceOf("notification-service")
	private static final Backend notification = Backend.answering(Backend.json("{\"count\": 3}"));

	private final Gateway gateway;

	OverviewRequestTests(Gateway gateway) {
		this.gateway = gateway;
	}

	@BeforeEach
	void forgetCalls() {
		billing.calls().clear();
	}

	@Test
	void passesOnTheTokenAndTheTraceAndNothingElse() {
		String token = Tokens.member(UUID.randomUUID());
		String trace = "0af7651916cd43dd8448eb211c80319c";

		this.gateway.with(token)
			.get()
			.uri("/api/v1/overview?secret=1")
			.header("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
			.header("Cookie", "secret=1")
			.header("X-Anything", "else")
			.exchange()
			.expectStatus()
			.isOk();

		Backend.Call call = billing.lastCall();
		assertThat(call.uri()).isEqualTo("/api/v1/account");
		assertThat(call.headers().get("Authorization")).containsExactly("Bearer " + token);
		assertThat(call.headers().get("traceparent")).singleElement().asString().contains(trace);
		assertThat(call.headers().keySet()).doesNotContain("Cookie", "X-anything", "X-forwarded-for");
	}

	@Test
	void needsAMember() {
		this.gateway.anybody().get().uri("/api/v1/overview").exchange().expectStatus().isUnauthorized();
		this.gateway.with(Tokens.withRoles(UUID.randomUUID(), "guest"))
			.get()
			.uri("/api/v1/overview")
			.exchange()
			.expectStatus()
			.isForbidden();

		assertThat(billing.calls()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "POST", "PUT", "PATCH", "DELETE" })
	void canOnlyBeRead(String method) {
		Problem.expect(405, "method-not-allowed",
				this.gateway.member()
					.method(HttpMethod.valueOf(method))
					.uri("/api/v1/overview")
					.exchange()
					.expectHeader()
					.exists("Allow"));
	}

}
