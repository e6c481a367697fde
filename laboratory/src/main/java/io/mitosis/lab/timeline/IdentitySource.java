package io.mitosis.lab.timeline;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.mitosis.lab.client.Answer;
import io.mitosis.lab.client.Api;
import io.mitosis.lab.client.Tokens;
import tools.jackson.databind.JsonNode;

/// What Keycloak tells user-service's own account about a person: members only, for staff is out of its reach.
final class IdentitySource implements Source {

	private static final String PEOPLE = "/auth/admin/realms/mitosis/users";

	private final Api keycloak;

	private final Tokens tokens;

	private final String secret;

	/// Asks at Keycloak's own port, where the admin API is.
	IdentitySource(URI keycloak, String secret) {
		this.keycloak = new Api(keycloak);
		this.tokens = new Tokens(keycloak);
		this.secret = secret;
	}

	/// The id of the member with this address, if there is one.
	Optional<String> find(String email) {
		Answer answer = this.keycloak.get(PEOPLE + "?exact=true&" + Tokens.encode(Map.of("email", email)), token());
		return answer.json().valueStream().map((person) -> person.path("id").asString()).findFirst();
	}

	@Override
	public Stream<Moment> moments(Subject person) {
		if (person.id().isEmpty()) {
			return Stream.empty();
		}
		Answer answer = this.keycloak.get(PEOPLE + "/" + person.id(), token());
		return (answer.status() != 200) ? Stream.empty() : Stream.of(created(answer.json()));
	}

	private String token() {
		return this.tokens.ofService("user-service", this.secret);
	}

	private static Moment created(JsonNode person) {
		Instant time = Instant.ofEpochMilli(person.path("createdTimestamp").asLong());
		return Moment.at(time, "keycloak", "identity created for " + person.path("email").asString());
	}

}
