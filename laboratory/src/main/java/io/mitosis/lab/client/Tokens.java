package io.mitosis.lab.client;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/// Fetches access tokens from the token endpoint behind the one origin.
///
/// The password grant that people use here exists in the development realm only.
public final class Tokens {

	private static final String PATH = "/auth/realms/mitosis/protocol/openid-connect/";

	private final Api api;

	/// Fetches tokens at the token endpoint of this origin.
	public Tokens(URI origin) {
		this.api = new Api(origin);
	}

	/// Logs a person in by the password grant of `mitosis-cli`.
	public String ofPerson(String email, String password) {
		return fetch(email,
				Map.of("grant_type", "password", "client_id", "mitosis-cli", "username", email, "password", password));
	}

	/// Logs a service account in by its client's secret.
	public String ofService(String client, String secret) {
		return fetch(client, Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret));
	}

	/// Posts any grant to the token endpoint.
	public Answer request(Map<String, String> form) {
		return post("token", form);
	}

	/// Posts a form to any of the realm's endpoints, such as `logout`.
	public Answer post(String endpoint, Map<String, String> form) {
		return this.api.send(this.api.request(PATH + endpoint)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(encode(form))));
	}

	private String fetch(String who, Map<String, String> form) {
		Answer answer = request(form);
		if (answer.status() != 200) {
			throw new LoginRefusedException(who, answer);
		}
		return answer.text("access_token");
	}

	/// Encodes a form as `application/x-www-form-urlencoded`.
	public static String encode(Map<String, String> form) {
		return form.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

}
