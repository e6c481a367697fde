package io.mitosis.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.nimbusds.jwt.JWTClaimsSet;

/// Access tokens with the claims that Keycloak's have, signed by [TokenIssuer#shared].
public final class Tokens {

	/// The public issuer at the default origin.
	public static final String ISSUER = "http://localhost:8080/auth/realms/mitosis";

	/// What every access token must be meant for.
	public static final String AUDIENCE = "mitosis-api";

	private static final Duration LIFESPAN = Duration.ofMinutes(5);

	private Tokens() {
	}

	/// For somebody with the role `member`.
	public static String member(UUID id) {
		return withRoles(id, "member");
	}

	/// For somebody with the roles `support` and, as composites give it, `member`.
	public static String support(UUID id) {
		return withRoles(id, "support", "member");
	}

	/// For somebody with all roles.
	public static String admin(UUID id) {
		return withRoles(id, "admin", "support", "member");
	}

	/// For somebody with just these realm roles.
	public static String withRoles(UUID id, String... roles) {
		return TokenIssuer.shared().sign(claims(id, roles).build());
	}

	/// Good claims, to be spoilt one by one.
	public static JWTClaimsSet.Builder claims(UUID id, String... roles) {
		Instant now = Instant.now();
		return new JWTClaimsSet.Builder().issuer(ISSUER)
			.audience(List.of(AUDIENCE, "account"))
			.subject(id.toString())
			.jwtID(UUID.randomUUID().toString())
			.issueTime(Date.from(now))
			.expirationTime(Date.from(now.plus(LIFESPAN)))
			.claim("typ", "Bearer")
			.claim("azp", "mitosis-cli")
			.claim("sid", UUID.randomUUID().toString())
			.claim("realm_access", Map.of("roles", List.of(roles)))
			.claim("email", id + "@mitosis.test")
			.claim("email_verified", true)
			.claim("displayName", "Person " + id.toString().substring(0, 4))
			.claim("country", "DE");
	}

}
