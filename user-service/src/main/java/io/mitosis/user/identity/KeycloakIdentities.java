package io.mitosis.user.identity;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

import io.mitosis.defaults.problem.InvalidRequestException;
import io.mitosis.defaults.problem.InvalidRequestException.FieldError;
import io.mitosis.defaults.problem.UnavailableException;
import io.mitosis.user.profile.Profile;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/// Keeps the logins in Keycloak, by its admin API.
///
/// When the answer to a creation is lost, nobody knows whether it took place: the address is looked up, and an identity
/// that carries the very same attempt *is* the answer. What Keycloak finishes even later stays behind half made; it is
/// found as settled after [#AT_WORK], and until then its owner may already sign in. The same look-up tells who lost
/// against somebody with the same address at the same moment, for Keycloak then only says that it could not.
@Component
class KeycloakIdentities implements Identities {

	/// Longer than a registration can take with all its time-outs.
	static final Duration AT_WORK = Duration.ofMinutes(1);

	private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

	private static final ParameterizedTypeReference<List<FoundIdentity>> FOUND = new ParameterizedTypeReference<>() {
	};

	/// Keycloak keeps what is not sent, as long as no attributes are.
	private static final Map<String, Boolean> DISABLED = Map.of("enabled", false);

	/// Hashing a password keeps a core busy for a third of a second.
	private final Bulkhead people = new Bulkhead(4, Duration.ofSeconds(3));

	/// Mails wait for each other, so that no newcomer waits for them.
	private final Bulkhead mails = new Bulkhead(1, Duration.ofMinutes(1));

	private final RestClient keycloak;

	private final Clock clock;

	KeycloakIdentities(RestClient keycloak, Clock clock) {
		this.keycloak = keycloak;
		this.clock = clock;
	}

	@Override
	public UUID create(Profile profile, String password) {
		UUID attempt = UUID.randomUUID();
		NewIdentity identity = NewIdentity.of(profile, password, attempt);
		return asking(this.people, () -> {
			try {
				return post(identity);
			}
			catch (HttpClientErrorException.BadRequest | HttpServerErrorException | ResourceAccessException unclear) {
				return lookUp(profile.email(), attempt).orElseThrow(() -> unclear);
			}
		});
	}

	@Override
	public Optional<UUID> findSettled(String email) {
		Instant limit = this.clock.instant().minus(AT_WORK);
		return asking(this.people, () -> find(email)).filter((found) -> found.attempt().isPresent())
			.filter((found) -> found.createdAt().isBefore(limit))
			.map(FoundIdentity::id);
	}

	@Override
	public void remove(UUID subject) {
		asking(this.people,
				unlessGone(() -> this.keycloak.delete().uri("/users/{id}", subject).retrieve().toBodilessEntity()));
	}

	@Override
	public void disable(UUID subject) {
		asking(this.people, unlessGone(() -> {
			this.keycloak.put().uri("/users/{id}", subject).body(DISABLED).retrieve().toBodilessEntity();
			// a session outlives that, and would be good again if somebody enabled it
			return this.keycloak.post().uri("/users/{id}/logout", subject).retrieve().toBodilessEntity();
		}));
	}

	@Override
	public void requestVerification(UUID subject) {
		asking(this.mails,
				() -> this.keycloak.put().uri("/users/{id}/send-verify-email", subject).retrieve().toBodilessEntity());
	}

	private UUID post(NewIdentity identity) {
		try {
			URI location = this.keycloak.post()
				.uri("/users")
				.body(identity)
				.retrieve()
				.toBodilessEntity()
				.getHeaders()
				.getLocation();
			// its host is an inner one; only the last segment is of use
			String path = Objects.requireNonNull(location).getPath();
			return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
		}
		catch (HttpClientErrorException.Conflict taken) {
			throw new EmailTakenException(identity.email());
		}
		catch (HttpClientErrorException.BadRequest refused) {
			throw explained(refused);
		}
	}

	private Optional<UUID> lookUp(String email, UUID attempt) {
		Optional<FoundIdentity> found = find(email);
		if (found.isPresent() && !found.get().isOf(attempt)) {
			throw new EmailTakenException(email);
		}
		return found.map(FoundIdentity::id);
	}

	private Optional<FoundIdentity> find(String email) {
		List<FoundIdentity> found = this.keycloak.get()
			.uri("/users?email={email}&exact=true", email)
			.retrieve()
			.body(FOUND);
		return Objects.requireNonNull(found).stream().findFirst();
	}

	private static RuntimeException explained(HttpClientErrorException refused) {
		Refusal refusal = refused.getResponseBodyAs(Refusal.class);
		List<FieldError> errors = (refusal != null) ? refusal.fieldErrors() : List.of();
		return errors.isEmpty() ? refused : new InvalidRequestException(errors);
	}

	private static Supplier<Object> unlessGone(Supplier<?> call) {
		return () -> {
			try {
				return call.get();
			}
			catch (HttpClientErrorException.NotFound gone) {
				return gone;
			}
		};
	}

	private static <T> T asking(Bulkhead bulkhead, Supplier<T> call) {
		try {
			return bulkhead.call(call);
		}
		catch (RestClientException | OAuth2AuthorizationException | RejectedExecutionException ex) {
			throw new UnavailableException("The identity provider", RETRY_AFTER, ex);
		}
	}

}
