package io.mitosis.journeys;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;

import io.mitosis.lab.client.Answer;
import io.mitosis.lab.client.Api;
import io.mitosis.lab.client.Tokens;
import io.mitosis.lab.system.Port;
import tools.jackson.databind.json.JsonMapper;

/// Keycloak's admin API, called with the rights of user-service.
final class Identities {

	private static final String REALM = "/auth/admin/realms/mitosis";

	private final Api keycloak;

	private final String token;

	Identities(RunningSystem system) {
		this.keycloak = system.at(Port.KEYCLOAK);
		this.token = system.tokens().ofService("user-service", system.settings().get("MITOSIS_USER_SERVICE_SECRET"));
	}

	/// Whether there is a member with this address.
	boolean know(String email) {
		String query = Tokens.encode(Map.of("exact", "true", "email", email));
		return !call("GET", "?" + query, Map.of()).json().isEmpty();
	}

	/// How many people user-service can see.
	int count() {
		return call("GET", "?max=10000", Map.of()).json().size();
	}

	/// The id of the service account itself.
	String self() {
		return Claims.of(this.token).path("sub").asString();
	}

	/// Calls the admin API below `/users`.
	Answer call(String method, String path, Object body) {
		return callRealm(method, "/users" + path, body);
	}

	/// Calls any of the realm's admin API.
	Answer callRealm(String method, String path, Object body) {
		return this.keycloak.send(this.keycloak.request(REALM + path)
			.header("Authorization", "Bearer " + this.token)
			.header("Content-Type", "application/json")
			.method(method, BodyPublishers.ofString(new JsonMapper().writeValueAsString(body))));
	}

}
