package io.mitosis.journeys;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.mitosis.lab.client.Answer;
import io.mitosis.lab.client.LoginName;
import io.mitosis.lab.client.Newcomer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/// The secret of user-service opens the members' records and nothing else.
@Journey
class ServiceAccountJourneyTests {

	private static final Map<String, Object> A_PASSWORD = Map.of("type", "password", "value", "another-password",
			"temporary", false);

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
		assertThat(this.userService.call("DELETE", person, Map.of()).status()).isEqualTo(204);
	}

	@Test
	void makesNobodyButMembers() {
		assertThat(this.userService.call("POST", "", aPersonIn("/staff/admins")).status()).isEqualTo(403);
	}

	@Test
	void cannotTouchTheAdministrator() {
		String ada = "/" + subject("ada");

		assertThat(this.userService.call("GET", ada, Map.of()).status()).isEqualTo(403);
		assertThat(this.userService.call("PUT", ada, Map.of("enabled", false)).status()).isEqualTo(403);
		assertThat(this.userService.call("PUT", ada + "/reset-password", A_PASSWORD).status()).isEqualTo(403);
		assertThat(this.userService.call("POST", ada + "/logout", Map.of()).status()).isEqualTo(403);
		assertThat(this.userService.call("DELETE", ada, Map.of()).status()).isEqualTo(403);
	}

	@Test
	void cannotGrantARole() {
		String alice = "/" + subject("alice");
		List<Object> admin = List.of(Map.of("id", UUID.randomUUID().toString(), "name", "admin"));

		assertThat(this.userService.call("POST", alice + "/role-mappings/realm", admin).status()).isEqualTo(403);
		String admins = "/groups/00000000-0000-4000-8000-0000000000a3";
		assertThat(this.userService.call("PUT", alice + admins, Map.of()).status()).isEqualTo(403);
	}

	private String subject(String name) {
		String token = this.system.tokens().ofPerson(LoginName.of(name), "mitosis");
		byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
		return new JsonMapper().readTree(new String(claims, StandardCharsets.UTF_8)).path("sub").asString();
	}

	private static Map<String, Object> aPersonIn(String group) {
		Newcomer otto = Newcomer.named("Otto");
		return Map.of("username", otto.email(), "email", otto.email(), "enabled", true, "groups", List.of(group),
				"attributes", Map.of("displayName", List.of("Otto"), "country", List.of("DE")));
	}

	private static String id(Answer created) {
		String location = created.header("Location").orElseThrow();
		return location.substring(location.lastIndexOf('/') + 1);
	}

}
