package io.mitosis.gateway.limit;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.mitosis.gateway.Backend;
import io.mitosis.gateway.Gateway;
import io.mitosis.gateway.GatewayTest;
import io.mitosis.gateway.InstanceOf;
import io.mitosis.gateway.Problem;
import io.mitosis.gateway.StoppedClock;
import io.mitosis.testing.MovableClock;
import io.mitosis.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import static org.assertj.core.api.Assertions.assertThat;

@GatewayTest
@Import(StoppedClock.class)
@TestPropertySource(properties = { "mitosis.rate-limits.enabled=true", "mitosis.rate-limits.subject.per-second=2",
		"mitosis.rate-limits.subject.burst=5", "mitosis.rate-limits.address.per-second=1",
		"mitosis.rate-limits.address.burst=4", "mitosis.rate-limits.registration.per-second=1",
		"mitosis.rate-limits.registration.burst=2" })
class RateLimitTests {

	@InstanceOf("user-service")
	private static final Backend users = Backend.named("users");

	@InstanceOf("billing-service")
	private static final Backend billing = Backend.named("billing");

	@InstanceOf("notification-service")
	private static final Backend broken = Backend.answering((exchange) -> {
		exchange.sendResponseHeaders(200, 100);
		exchange.close();
	});

	@InstanceOf("keycloak")
	private static final Backend keycloak = Backend.named("keycloak");

	private final Gateway gateway;

	private final MovableClock clock;

	RateLimitTests(Gateway gateway, MovableClock clock) {
		this.gateway = gateway;
		this.clock = clock;
	}

	@BeforeEach
	void everyBucketIsFull() {
		this.clock.advance(Duration.ofMinutes(1));
		users.calls().clear();
	}

	@Test
	void refusesAPersonWhoAsksForMoreThanTheBurst() {
		String token = Tokens.member(UUID.randomUUID());
		repeat(5, () -> read(token).expectStatus().isOk());

		expectRefusal(read(token)).expectHeader().valueEquals("Retry-After", "1").expectHeader().exists("X-Trace-Id");
		assertThat(users.calls()).hasSize(5);
	}

	@Test
	void countsWhomItRefusesByTheLimit(@Autowired MeterRegistry meters) {
		Counter refused = meters.get("gateway.limited").tag("limit", "subject").counter();
		Counter others = meters.get("gateway.limited").tag("limit", "registration").counter();
		double before = refused.count();
		double othersBefore = others.count();
		String token = Tokens.member(UUID.randomUUID());

		repeat(7, () -> read(token));

		assertThat(refused.count()).isEqualTo(before + 2);
		assertThat(others.count()).isEqualTo(othersBefore);
	}

	@Test
	void letsAPersonGoOnAfterAWhile() {
		String token = Tokens.member(UUID.randomUUID());
		repeat(6, () -> read(token));

		this.clock.advance(Duration.ofSeconds(1));

		repeat(2, () -> read(token).expectStatus().isOk());
		read(token).expectStatus().isEqualTo(429);
	}

	@Test
	void countsPeopleApart() {
		repeat(6, () -> read(Tokens.member(UUID.randomUUID())).expectStatus().isOk());
	}

	@Test
	void countsAllTokensOfAPersonTogether() {
		UUID person = UUID.randomUUID();
		repeat(5, () -> read(Tokens.member(person)).expectStatus().isOk());

		read(Tokens.member(person)).expectStatus().isEqualTo(429);
	}

	@Test
	void saysWhatIsLeft() {
		read(Tokens.member(UUID.randomUUID())).expectHeader()
			.valueEquals("RateLimit-Policy", "\"subject\";q=5;w=3")
			.expectHeader()
			.valueEquals("RateLimit", "\"subject\";r=4;t=1");
	}

	@Test
	void saysWhatIsLeftAlsoWhenAnAnswerBreaksOff() {
		this.gateway.member()
			.get()
			.uri("/api/v1/notifications")
			.exchange()
			.expectStatus()
			.isEqualTo(503)
			.expectHeader()
			.valueEquals("RateLimit", "\"subject\";r=4;t=1");
	}

	@Test
	void refusesAnAddressThatAsksTooMuchWithoutAToken() {
		repeat(4, () -> get("/api/v1/plans").expectStatus().isOk());

		expectRefusal(get("/api/v1/plans")).expectHeader()
			.valueEquals("RateLimit-Policy", "\"address\";q=4;w=4")
			.expectHeader()
			.valueEquals("RateLimit", "\"address\";r=0;t=4");
		read(Tokens.member(UUID.randomUUID())).expectStatus().isOk();
	}

	@Test
	void countsCallsOfKeycloakAgainstTheAddress() {
		repeat(4, () -> get("/auth/realms/mitosis/account").expectStatus().isOk());

		expectRefusal(get("/auth/realms/mitosis/account"));
	}

	@Test
	void countsWhatLeadsNowhereAndWhatLacksAToken() {
		repeat(2, () -> get("/nothing").expectStatus().isNotFound());
		repeat(2, () -> get("/api/v1/users/me").expectStatus().isUnauthorized());

		get("/nothing").expectStatus().isEqualTo(429);
	}

	@Test
	void countsARefusedTokenAgainstTheAddress() {
		repeat(4, () -> read("made.up.token").expectStatus().isUnauthorized());

		expectRefusal(read("made.up.token")).expectHeader().doesNotExist("WWW-Authenticate");
		get("/api/v1/plans").expectStatus().isEqualTo(429);
		read(Tokens.member(UUID.randomUUID())).expectStatus().isOk();
	}

	@Test
	void refusesRegistrationsEarlier() {
		repeat(2, () -> register().expectStatus().isOk());

		expectRefusal(register()).expectHeader()
			.valueEquals("RateLimit-Policy", "\"address\";q=4;w=4, \"registration\";q=2;w=2")
			.expectHeader()
			.valueEquals("RateLimit", "\"address\";r=1;t=3, \"registration\";r=0;t=2");
		assertThat(users.calls()).hasSize(2);
	}

	@Test
	void doesNotBelieveAClientAboutItsAddress() {
		repeat(4, () -> get("/api/v1/plans").expectStatus().isOk());

		this.gateway.anybody()
			.get()
			.uri("/api/v1/plans")
			.header("X-Forwarded-For", "198.51.100.7")
			.exchange()
			.expectStatus()
			.isEqualTo(429);
	}

	private ResponseSpec get(String path) {
		return this.gateway.anybody().get().uri(path).exchange();
	}

	private ResponseSpec read(String token) {
		return this.gateway.with(token).get().uri("/api/v1/users/me").exchange();
	}

	private ResponseSpec register() {
		return this.gateway.anybody()
			.post()
			.uri("/api/v1/users")
			.contentType(MediaType.APPLICATION_JSON)
			.body("{}")
			.exchange();
	}

	private static ResponseSpec expectRefusal(ResponseSpec answer) {
		Problem.expect(429, "too-many-requests", answer);
		return answer;
	}

	private static void repeat(int times, Runnable call) {
		IntStream.range(0, times).forEach((number) -> call.run());
	}

}
