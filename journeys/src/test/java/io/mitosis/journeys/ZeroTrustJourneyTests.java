package io.mitosis.journeys;

import io.mitosis.lab.client.Answer;
import io.mitosis.lab.client.LoginName;
import io.mitosis.lab.system.Port;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@Journey
class ZeroTrustJourneyTests {

	private static final String DOORS = """
			GATEWAY,              /api/v1/users/me
			USER_SERVICE,         /api/v1/users/me
			BILLING_SERVICE,      /api/v1/account
			NOTIFICATION_SERVICE, /api/v1/notifications
			""";

	private final RunningSystem system;

	ZeroTrustJourneyTests(RunningSystem system) {
		this.system = system;
	}

	@ParameterizedTest
	@CsvSource(textBlock = DOORS)
	void acceptsOneIssuersTokenAtEveryDoor(Port port, String path) {
		String token = alice();

		Answer answer = this.system.at(port).get(path, token);

		assertThat(answer.status()).as(answer.body()).isIn(200, 404);
		assertThat(answer.header("X-Trace-Id")).isPresent();
	}

	@ParameterizedTest
	@CsvSource(textBlock = DOORS)
	void refusesWhoeverShowsNoGoodToken(Port port, String path) {
		ForgedToken forged = new ForgedToken(alice());

		assertRefused(this.system.at(port).get(path));
		assertRefused(this.system.at(port).get(path, "nonsense"));
		assertRefused(this.system.at(port).get(path, forged.withMoreRights()));
		assertRefused(this.system.at(port).get(path, forged.unsigned()));
		assertRefused(this.system.at(port).get(path, forged.signedByAStranger()));
	}

	@ParameterizedTest
	@CsvSource(textBlock = DOORS)
	void refusesATokenMadeForSomebodyElse(Port port, String path) {
		String notForTheApi = this.system.tokens()
			.ofService("user-service", this.system.settings().get("MITOSIS_USER_SERVICE_SECRET"));

		assertRefused(this.system.at(port).get(path, notForTheApi));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/auth/", "/auth/admin/", "/auth/admin/realms/mitosis/users", "/auth/realms/master",
			"/auth/realms/master/.well-known/openid-configuration", "/auth//realms/master", "/auth/realms//master",
			"/auth/realms/mitosis/../master", "/auth/realms/mitosis/..%2fmaster", "/auth/realms/mitosis/%2e%2e/master",
			"/auth/realms/%6daster", "/auth/realms/Master", "/auth/realms/master;a=b",
			"/auth/realms/mitosis;/../master", "/auth/resources/../admin/", "/auth/resources/..;/realms/master",
			"/AUTH/realms/master", "/auth/realms/mitosis/..%5cmaster", "/auth/realms/mitosis%2f..%2fmaster" })
	void keepsTheMasterRealmAndTheConsoleInside(String path) {
		Answer answer = this.system.gateway().get(path);

		assertThat(answer.status()).as(answer.body()).isIn(400, 401, 404);
		assertThat(answer.body()).doesNotContain("public_key", "token_endpoint", "\"realm\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator", "/actuator/health", "/actuator/prometheus", "/api/v1/actuator/health",
			"/user-service/actuator/health", "/api/v1/users/../../../actuator/health",
			"/api/v1/users/..%2f..%2f..%2factuator/health", "/api/v1/users;/../../../actuator/health",
			"/auth/realms/mitosis/..;/..;/..;/actuator/health", "/auth/health", "/auth/metrics" })
	void keepsTheActuatorInside(String path) {
		Answer answer = this.system.gateway().get(path);

		assertThat(answer.status()).as(answer.body()).isIn(400, 401, 404);
		assertThat(answer.body()).doesNotContain("\"UP\"", "jvm_");
	}

	@Test
	void namesOneIssuerFromInsideAndOutside() {
		String path = "/auth/realms/mitosis/.well-known/openid-configuration";
		String issuer = this.system.addresses().origin() + "/auth/realms/mitosis";

		assertThat(this.system.gateway().get(path).text("issuer")).isEqualTo(issuer);
		assertThat(this.system.at(Port.KEYCLOAK).get(path).text("issuer")).isEqualTo(issuer);
	}

	private String alice() {
		return this.system.tokens().ofPerson(LoginName.of("alice"), "mitosis");
	}

	private static void assertRefused(Answer answer) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(401);
		assertThat(answer.header("WWW-Authenticate"))
			.hasValueSatisfying((challenge) -> assertThat(challenge).startsWith("Bearer"));
		assertThat(answer.header("Content-Type"))
			.hasValueSatisfying((type) -> assertThat(type).startsWith("application/problem+json"));
	}

}
