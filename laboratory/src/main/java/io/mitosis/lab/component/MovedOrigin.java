package io.mitosis.lab.component;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import io.mitosis.lab.client.Answer;
import io.mitosis.lab.client.Api;
import io.mitosis.lab.client.Tokens;
import io.mitosis.lab.system.Addresses;
import io.mitosis.lab.system.LabException;
import io.mitosis.lab.system.Port;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Tells a realm that was imported earlier where the origin and the mail catcher are today.
///
/// Keycloak imports a realm once; after that a moved port must be written into what it stored.
///
/// @param addresses where they are today
record MovedOrigin(Addresses addresses) {

	private static final JsonMapper JSON = new JsonMapper();

	private static final String REALM = "/auth/admin/realms/mitosis";

	void apply() {
		Api keycloak = new Api(this.addresses.http(Port.KEYCLOAK));
		String token = adminToken(keycloak);
		JsonNode realm = expect(200, keycloak.get(REALM, token)).json();
		ObjectNode wanted = wanted(realm);
		if (!wanted.path("attributes").equals(realm.path("attributes"))
				|| !wanted.path("smtpServer").equals(realm.path("smtpServer"))) {
			put(keycloak, REALM, token, wanted);
			moveRedirects(keycloak, token, realm.path("attributes").path("frontendUrl").asString(""));
		}
	}

	private ObjectNode wanted(JsonNode realm) {
		ObjectNode wanted = JSON.createObjectNode();
		ObjectNode attributes = wanted.putObject("attributes");
		attributes.setAll((ObjectNode) realm.path("attributes"));
		attributes.put("frontendUrl", this.addresses.origin() + "/auth");
		ObjectNode smtp = wanted.putObject("smtpServer");
		smtp.setAll((ObjectNode) realm.path("smtpServer"));
		smtp.put("port", String.valueOf(this.addresses.ports().of(Port.SMTP)));
		return wanted;
	}

	private void moveRedirects(Api keycloak, String token, String oldFrontend) {
		String old = oldFrontend.replaceAll("/auth$", "");
		String clients = REALM + "/clients";
		JsonNode web = expect(200, keycloak.get(clients + "?clientId=mitosis-web", token)).json().path(0);
		if (web.isMissingNode() || old.isEmpty()) {
			return;
		}
		Map<String, Object> moved = new HashMap<>(Map.of("clientId", "mitosis-web"));
		moved.put("redirectUris", redirects(web.path("redirectUris"), old));
		put(keycloak, clients + "/" + web.path("id").asString(), token, moved);
	}

	/// The wildcard for any port of `http://localhost` does not hold for https, so the
	/// origin itself is always one of them.
	private Set<String> redirects(JsonNode stored, String old) {
		String origin = this.addresses.origin().toString();
		Set<String> redirects = new LinkedHashSet<>();
		stored.valueStream()
			.map(JsonNode::asString)
			.map((uri) -> uri.startsWith(old + "/") ? origin + uri.substring(old.length()) : uri)
			.forEach(redirects::add);
		redirects.add(origin + "/docs/*");
		return redirects;
	}

	private void put(Api keycloak, String path, String token, Object body) {
		expect(204,
				keycloak.send(keycloak.request(path)
					.header("Authorization", "Bearer " + token)
					.header("Content-Type", "application/json")
					.PUT(BodyPublishers.ofString(JSON.writeValueAsString(body)))));
	}

	private String adminToken(Api keycloak) {
		Map<String, String> form = Map.of("grant_type", "password", "client_id", "admin-cli", "username", "admin",
				"password", this.addresses.settings().get("MITOSIS_KEYCLOAK_ADMIN_PASSWORD"));
		URI path = URI.create("/auth/realms/master/protocol/openid-connect/token");
		Answer answer = keycloak.send(keycloak.request(path.toString())
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(Tokens.encode(form))));
		return expect(200, answer).text("access_token");
	}

	private static Answer expect(int status, Answer answer) {
		if (answer.status() != status) {
			throw new LabException(
					"Keycloak answers %d when lab moves the origin: %s".formatted(answer.status(), answer.body()));
		}
		return answer;
	}

}
