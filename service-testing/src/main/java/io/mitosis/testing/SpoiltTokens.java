package io.mitosis.testing;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.Named;

/// One token for each way to be wrong; all else about it is right.
final class SpoiltTokens {

	/// Whose tokens these would be.
	static final UUID SUBJECT = UUID.randomUUID();

	/// Somebody with keys of their own.
	static final TokenIssuer STRANGER = TokenIssuer.start();

	private static final RSAKey KEY = TokenIssuer.shared().key();

	private SpoiltTokens() {
	}

	static Stream<Named<String>> all() {
		return Stream.of(malformed(), mistimed(), misaddressed(), ofAnotherKind(), badlySigned(), withHeaders())
			.flatMap((tokens) -> tokens);
	}

	private static Stream<Named<String>> malformed() {
		String[] good = TokenIssuer.shared().sign(claims().build()).split("\\.");
		String more = claims().claim("realm_access", Map.of("roles", List.of("admin", "member"))).build().toString();
		return Stream.of(Named.of("nonsense", "nonsense"), Named.of("three dots", "..."),
				Named.of("of two words", "two words"), Named.of("without its signature", good[0] + "." + good[1] + "."),
				Named.of("with more claims than were signed", good[0] + "." + encode(more) + "." + good[2]),
				Named.of("of 6,000 letters", good[0] + "." + "x".repeat(6_000) + "." + good[2]));
	}

	private static Stream<Named<String>> mistimed() {
		Date past = Date.from(Instant.now().minus(Duration.ofMinutes(1)));
		Date future = Date.from(Instant.now().plus(Duration.ofMinutes(1)));
		return Stream.of(signed("expired", claims().expirationTime(past)),
				signed("without an end", claims().expirationTime(null)),
				signed("not valid yet", claims().notBeforeTime(future)),
				signed("issued in the future", claims().issueTime(future)));
	}

	private static Stream<Named<String>> misaddressed() {
		return Stream.of(signed("of another issuer", claims().issuer("http://localhost:8180/auth/realms/mitosis")),
				signed("of the master realm", claims().issuer("http://localhost:8080/auth/realms/master")),
				signed("without an issuer", claims().issuer(null)),
				signed("for another audience", claims().audience("account")),
				signed("without an audience", claims().audience((String) null)),
				signed("of nobody", claims().subject(null)),
				signed("of somebody unheard of", claims().subject("root")));
	}

	private static Stream<Named<String>> ofAnotherKind() {
		return Stream.of(signed("an ID token", claims().claim("typ", "ID")),
				signed("a refresh token", claims().claim("typ", "Refresh")),
				signed("an offline token", claims().claim("typ", "Offline")),
				signed("without a type", claims().claim("typ", null)),
				signed("of a service account", claims().claim("client_id", "user-service")),
				signed("without a session", claims().claim("sid", null)), Named.of("a logout token",
						sign(header(JWSAlgorithm.RS256).type(new JOSEObjectType("logout+jwt")), KEY)));
	}

	private static Stream<Named<String>> badlySigned() {
		return Stream.of(Named.of("unsigned", new PlainJWT(claims().build()).serialize()),
				Named.of("signed by the public key as a secret", byThePublicKey()),
				Named.of("signed by an unknown key", STRANGER.sign(claims().build())),
				Named.of("signed by a stranger in our name", sign(header(JWSAlgorithm.RS256), STRANGER.key())),
				Named.of("RS512", sign(header(JWSAlgorithm.RS512), STRANGER.key())),
				Named.of("PS256", sign(header(JWSAlgorithm.PS256), STRANGER.key())),
				Named.of("RS512 by our key", sign(header(JWSAlgorithm.RS512), KEY)), Named.of("ES256", byACurve()));
	}

	private static Stream<Named<String>> withHeaders() {
		RSAKey theirs = STRANGER.key();
		URI theirKeys = URI.create(STRANGER.keysUri());
		return Stream.of(
				Named.of("with its own key", sign(header(JWSAlgorithm.RS256).jwk(theirs.toPublicJWK()), theirs)),
				Named.of("with its own key set", sign(header(JWSAlgorithm.RS256).jwkURL(theirKeys), theirs)),
				Named.of("with its own certificate", sign(header(JWSAlgorithm.RS256).x509CertURL(theirKeys), theirs)),
				Named.of("with its own key and no key id",
						sign(header(JWSAlgorithm.RS256).keyID(null).jwk(theirs.toPublicJWK()), theirs)),
				Named.of("with something critical",
						sign(header(JWSAlgorithm.RS256).criticalParams(Set.of("x")).customParam("x", 1), KEY)));
	}

	private static JWTClaimsSet.Builder claims() {
		return Tokens.claims(SUBJECT, "member");
	}

	private static Named<String> signed(String name, JWTClaimsSet.Builder claims) {
		return Named.of(name, TokenIssuer.shared().sign(claims.build()));
	}

	private static JWSHeader.Builder header(JWSAlgorithm algorithm) {
		return new JWSHeader.Builder(algorithm).keyID(KEY.getKeyID());
	}

	private static String sign(JWSHeader.Builder header, RSAKey key) {
		try {
			return sign(header, new RSASSASigner(key));
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String byThePublicKey() {
		try {
			return sign(header(JWSAlgorithm.HS256), new MACSigner(KEY.toRSAPublicKey().getEncoded()));
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String byACurve() {
		try {
			return sign(header(JWSAlgorithm.ES256), new ECDSASigner(new ECKeyGenerator(Curve.P_256).generate()));
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String sign(JWSHeader.Builder header, JWSSigner signer) throws JOSEException {
		SignedJWT token = new SignedJWT(header.build(), claims().build());
		token.sign(signer);
		return token.serialize();
	}

	private static String encode(String text) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

}
