package io.mitosis.journeys;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;

import io.mitosis.lab.client.Answer;
import io.mitosis.lab.client.Api;
import io.mitosis.lab.client.Tokens;
import io.mitosis.lab.system.Port;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/// Keycloak's bootstrap admin, who signs in to the master realm at Keycloak's own port and may change our realm.
final class RealmAdmin {

	private static final String REALM = "/auth/admin/realms/mitosis";

	private final RunningSystem system;

	private final Api keycloak;

	RealmAdmin(RunningSystem system) {
		this.system = system;
		this.keycloak = system.at(Port.KEYCLOAK);
	}

	/// A fresh token of the master realm, for it lives for a minute only.
	String token() {
		String password = this.system.settings().get("MITOSIS_KEYCLOAK_ADMIN_PASSWORD");
		Answer answer = this.keycloak.send(this.keycloak.request("/auth/realms/master/protocol/openid-connect/token")
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(Tokens.encode(Map.of("grant_type", "password", "client_id", "admin-cli",
					"username", "admin", "password", password)))));
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return answer.text("access_token");
	}

	/// Reads something below the realm.
	JsonNode get(String path) {
		return call("GET", path, "").json();
	}

	/// Makes something and returns its id.
	String create(String path, Object body) {
		String location = call("POST", path, new JsonMapper().writeValueAsString(body)).header("Location")
			.orElseThrow();
		return location.substring(location.lastIndexOf('/') + 1);
	}

	void replace(String path, JsonNode body) {
		call("PUT", path, body.toString());
	}

	void delete(String path) {
		call("DELETE", path, "");
	}

	private Answer call(String method, String path, String body) {
		Answer answer = this.keycloak.send(this.keycloak.request(REALM + path)
			.header("Authorization", "Bearer " + token())
			.header("Content-Type", "application/json")
			.method(method, BodyPublishers.ofString(body)));
		assertThat(answer.status()).as(answer.body()).isBetween(200, 204);
		return answer;
	}

}
