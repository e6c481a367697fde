package io.mitosis.journeys;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.mitosis.lab.client.Answer;
import io.mitosis.lab.client.LoginName;
import io.mitosis.lab.client.Newcomer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/// The secret of user-service opens the members' records and nothing else.
@Journey
class ServiceAccountJourneyTests {

	private static final JsonMapper JSON = new JsonMapper();

	private static final String MEMBERS = "00000000-0000-4000-8000-0000000000a1";

	private static final String STAFF = "00000000-0000-4000-8000-0000000000a2";

	private static final String ADMINS = "00000000-0000-4000-8000-0000000000a3";

	private final RunningSystem system;

	private final Identities userService;

	ServiceAccountJourneyTests(RunningSystem system) {
		this.system = system;
		this.userService = new Identities(system);
	}

	@Test
	void keepsMembers() {
		Answer created = this.userService.call("POST", "", aPersonIn("/members"));

		assertThat(created.status()).as(created.body()).isEqualTo(201);
		String person = "/" + id(created);
		assertThat(this.userService.call("GET", person, Map.of()).status()).isEqualTo(200);
		assertThat(this.userService.call("PUT", person, Map.of("enabled", false)).status()).isEqualTo(204);
		assertThat(this.userService.call("POST", person + "/logout", Map.of()).status()).isEqualTo(204);
		assertThat(this.userService.call("DELETE", person, Map.of()).status()).isEqualTo(204);
	}

	@Test
	void makesNobodyButMembers() {
		assertThat(this.userService.call("POST", "", aPersonIn("/staff/admins")).status()).isEqualTo(403);
		assertThat(this.userService.call("POST", "", aPersonIn("/staff")).status()).isEqualTo(403);
		assertThat(this.userService.call("POST", "", aPersonIn()).status()).isEqualTo(403);
		assertThat(this.userService.call("POST", "", aPersonIn("/members", "/staff/admins")).status())
			.isNotEqualTo(201);
	}

	@Test
	void givesNoRoleToThoseItMakes() {
		Newcomer otto = Newcomer.named("Otto");
		Map<String, Object> ambitious = new HashMap<>(person(otto, "/members"));
		ambitious.put("realmRoles", List.of("admin"));
		ambitious.put("clientRoles", Map.of("realm-management", List.of("realm-admin")));
		ambitious.put("credentials", List.of(Map.of("type", "password", "value", otto.password())));

		Answer created = this.userService.call("POST", "", ambitious);

		assertThat(created.status()).as(created.body()).isEqualTo(201);
		JsonNode claims = Claims.of(this.system.tokens().ofPerson(otto.email(), otto.password()));
		assertThat(claims.at("/realm_access/roles").toString()).contains("\"member\"").doesNotContain("\"admin\"");
		assertThat(claims.path("resource_access").toString()).doesNotContain("realm-admin");
		assertThat(this.userService.call("DELETE", "/" + id(created), Map.of()).status()).isEqualTo(204);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			GET    |                              | {}
			PUT    |                              | {"enabled":false}
			PUT    | /reset-password              | {"type":"password","value":"another-password"}
			POST   | /logout                      | {}
			PUT    | /send-verify-email           | {}
			PUT    | /execute-actions-email       | ["UPDATE_PASSWORD"]
			POST   | /impersonation               | {}
			PUT    | /groups/ADMINS               | {}
			DELETE | /groups/ADMINS               | {}
			GET    | /role-mappings               | {}
			POST   | /role-mappings/realm         | [{"id":"00000000-0000-4000-8000-000000000000","name":"admin"}]
			GET    | /sessions                    | {}
			GET    | /credentials                 | {}
			POST   | /federated-identity/google   | {"userId":"1","userName":"me"}
			DELETE |                              | {}
			""")
	void reachesNeitherTheAdministratorNorItself(String method, @Nullable String path, String body) {
		for (String person : List.of(subject("ada"), this.userService.self())) {
			Answer answer = this.userService.call(method, "/" + person + of(path), JSON.readTree(body));

			assertThat(answer.status()).as(answer.body()).isEqualTo(403);
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					PUT    | /users/ALICE/groups/ADMINS        | {}
					PUT    | /users/ALICE/groups/STAFF         | {}
					POST   | /users/ALICE/role-mappings/realm  | [{"id":"00000000-0000-4000-8000-000000000000","name":"member"}]
					POST   | /users/ALICE/impersonation        | {}
					GET    | /groups/STAFF                     | {}
					PUT    | /groups/MEMBERS                   | {"name":"staff"}
					DELETE | /groups/MEMBERS                   | {}
					POST   | /groups                           | {"name":"other"}
					POST   | /groups/STAFF/children            | {"id":"MEMBERS","name":"members"}
					POST   | /groups/MEMBERS/role-mappings/realm | [{"id":"00000000-0000-4000-8000-000000000000","name":"admin"}]
					GET    | /clients                          | {}
					POST   | /clients                          | {"clientId":"mine"}
					GET    | /roles                            | {}
					POST   | /roles                            | {"name":"mine"}
					PUT    |                                   | {"passwordPolicy":""}
					POST   | /partialImport                    | {"users":[{"username":"mine"}]}
					GET    | /events                           | {}
					GET    | /components                       | {}
					POST   | /identity-provider/instances      | {"alias":"mine","providerId":"github"}
					""")
	void changesNothingOfTheRealm(String method, @Nullable String path, String body) {
		Answer answer = this.userService.callRealm(method, of(path), JSON.readTree(of(body)));

		assertThat(answer.status()).as(answer.body()).isEqualTo(403);
	}

	@Test
	void findsNoStaff() {
		assertThat(this.userService.know("alice@mitosis.test")).isTrue();
		assertThat(this.userService.know("ada@mitosis.test")).isFalse();
		assertThat(this.userService.know("sam@mitosis.test")).isFalse();
	}

	private String of(@Nullable String text) {
		if (text == null) {
			return "";
		}
		String named = text.replace("ADMINS", ADMINS).replace("STAFF", STAFF).replace("MEMBERS", MEMBERS);
		return named.contains("ALICE") ? named.replace("ALICE", subject("alice")) : named;
	}

	private String subject(String name) {
		return Claims.of(this.system.tokens().ofPerson(LoginName.of(name), "mitosis")).path("sub").asString();
	}

	private static Map<String, Object> aPersonIn(String... groups) {
		return person(Newcomer.named("Otto"), groups);
	}

	private static Map<String, Object> person(Newcomer newcomer, String... groups) {
		return Map.of("username", newcomer.email(), "email", newcomer.email(), "enabled", true, "groups",
				List.of(groups), "attributes", Map.of("displayName", List.of("Otto"), "country", List.of("DE")));
	}

	private static String id(Answer created) {
		String location = created.header("Location").orElseThrow();
		return location.substring(location.lastIndexOf('/') + 1);
	}

}
