package io.mitosis.journeys;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.mitosis.lab.client.Answer;
import io.mitosis.lab.client.Api;
import io.mitosis.lab.client.LoginName;
import io.mitosis.lab.client.Tokens;
import io.mitosis.lab.system.Port;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@Journey
@Needs(Need.SERVICE_PORTS)
class ZeroTrustJourneyTests {

	private static final String TOKEN_ENDPOINT = "/auth/realms/mitosis/protocol/openid-connect/token";

	private static final Map<String, String> ALICE = Map.of("grant_type", "password", "client_id", "mitosis-cli",
			"scope", "openid", "username", LoginName.of("alice"), "password", "mitosis");

	private static final Map<String, Object> ROBOT = Map.of("clientId", "robot", "secret", "secret", "publicClient",
			false, "serviceAccountsEnabled", true, "standardFlowEnabled", false, "protocolMappers",
			List.of(Map.of("name", "audience", "protocol", "openid-connect", "protocolMapper", "oidc-audience-mapper",
					"config", Map.of("included.custom.audience", "mitosis-api", "access.token.claim", "true"))));

	private static final List<String> DISGUISES = List.of("%s", "%s/", "%s;x", "/.%s", "/api/v1%s", "/user-service%s",
			"/api/v1/users/../../..%s", "/api/v1/users;/../../..%s", "/api/v1/users/..%%2f..%%2f..%s",
			"/api/v1/users/%%2e%%2e/%%2e%%2e/%%2e%%2e%s", "/auth/realms/mitosis/..;/..;/..;%s",
			"/auth/resources/..%%5c..%%5c..%s", "/auth%s", "/auth/realms/mitosis/..%%252f..%s");

	private final RunningSystem system;

	private final RealmAdmin admin;

	ZeroTrustJourneyTests(RunningSystem system) {
		this.system = system;
		this.admin = new RealmAdmin(system);
	}

	@Test
	void acceptsOneIssuersTokenAtEveryDoorWhereverItWasFetched() {
		String outside = alice();
		String inside = new Tokens(this.system.addresses().http(Port.KEYCLOAK)).ofPerson(LoginName.of("alice"),
				"mitosis");

		assertThat(issuer(outside)).isEqualTo(this.system.addresses().origin() + "/auth/realms/mitosis");
		assertThat(issuer(inside)).isEqualTo(issuer(outside));
		Doors.assertAccept(this.system, outside);
		Doors.assertAccept(this.system, inside);
	}

	@ParameterizedTest
	@EnumSource(names = { "GATEWAY", "KEYCLOAK" })
	void doesNotLetTheClientNameTheIssuer(Port port) {
		Api api = this.system.at(port);
		Answer answer = api.send(api.request(TOKEN_ENDPOINT)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.header("X-Forwarded-Host", "evil.test")
			.header("X-Forwarded-Proto", "https")
			.header("Forwarded", "host=evil.test;proto=https")
			.POST(BodyPublishers.ofString(Tokens.encode(ALICE))));

		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		assertThat(issuer(answer.text("access_token")))
			.isEqualTo(this.system.addresses().origin() + "/auth/realms/mitosis");
	}

	@Test
	void refusesWhoeverShowsNoGoodToken() {
		ForgedToken forged = new ForgedToken(alice());

		assertThat(Doors.all()).allSatisfy((door) -> Doors.assertRefused(this.system.at(door.port()).get(door.path())));
		Doors.assertRefuse(this.system, "nonsense");
		Doors.assertRefuse(this.system, forged.withMoreRights());
		Doors.assertRefuse(this.system, forged.unsigned());
		Doors.assertRefuse(this.system, forged.signedByAStranger());
		Doors.assertRefuse(this.system, forged.withAnUnknownKey());
	}

	@Test
	void refusesATokenThatIsNoAccessToken() {
		Answer login = this.system.tokens().request(ALICE);

		Doors.assertAccept(this.system, login.text("access_token"));
		Doors.assertRefuse(this.system, login.text("id_token"));
		Doors.assertRefuse(this.system, login.text("refresh_token"));
	}

	@Test
	void refusesATokenMadeForSomebodyElse() {
		Doors.assertRefuse(this.system, this.system.tokens()
			.ofService("user-service", this.system.settings().get("MITOSIS_USER_SERVICE_SECRET")));
		Doors.assertRefuse(this.system, this.admin.token());
	}

	@Test
	void refusesAServiceAccountThatLooksLikeAMember() {
		String client = this.admin.create("/clients", ROBOT);
		try {
			String token = this.system.tokens().ofService("robot", "secret");
			JsonNode claims = new ForgedToken(token).claims();
			assertThat(claims.path("aud").toString()).contains("mitosis-api");
			assertThat(claims.path("realm_access").toString()).contains("member");

			Doors.assertRefuse(this.system, token);

			String ada = this.system.tokens().ofPerson(LoginName.of("ada"), "mitosis");
			String profile = "/api/v1/users/" + claims.path("sub").asString();
			assertThat(this.system.gateway().get(profile, ada).status()).isEqualTo(404);
		}
		finally {
			this.admin.delete("/clients/" + client);
		}
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

	/// Reads what is exposed at a port that only the gateway itself shows.
	@Test
	@Needs(Need.PROCESSES)
	void keepsWhateverActuatorExposesInside() {
		String alice = alice();

		assertThat(exposed()).contains("/actuator/prometheus", "/actuator/health")
			.allSatisfy((path) -> assertThat(DISGUISES).allSatisfy((disguise) -> {
				assertStaysInside(disguise.formatted(path), alice);
				assertStaysInside(disguise.formatted(path.replace("actuator", "%61ctuator")), alice);
				assertStaysInside(disguise.formatted(path.replace("actuator", "ACTUATOR")), alice);
			}));
	}

	/// What the gateway's own port says that it exposes.
	private Stream<String> exposed() {
		return this.system.at(Port.GATEWAY_MANAGEMENT)
			.get("/actuator")
			.json()
			.path("_links")
			.valueStream()
			.map((link) -> URI.create(link.path("href").asString().replaceAll("\\{.*}", "readiness")).getPath())
			.distinct();
	}

	private void assertStaysInside(String path, String token) {
		Answer stranger = this.system.gateway().get(path);
		Answer member = this.system.gateway().get(path, token);

		assertThat(stranger.status()).as(path).isIn(400, 401, 404);
		assertThat(member.status()).as(path).isIn(400, 401, 404);
		assertThat(stranger.body() + member.body()).doesNotContain("\"UP\"", "jvm_", "_links");
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

	private static String issuer(String token) {
		return new ForgedToken(token).claims().path("iss").asString();
	}

}
