package io.mitosis.defaults.shop;

import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.mitosis.testing.Clients;
import io.mitosis.testing.TokenIssuer;
import io.mitosis.testing.Tokens;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/// Which tokens a service believes; one row for each way to be wrong.
@ShopTest
class TokenTests {

	private static final UUID ME = UUID.randomUUID();

	private final RestTestClient client;

	TokenTests(@Value("${local.server.port}") int port) {
		this.client = Clients.of(port);
	}

	@Test
	void knowsTheBearerOfAGoodToken() {
		get("/orders/mine", Tokens.member(ME)).expectStatus().isOk().expectBody(String.class).isEqualTo(ME.toString());
	}

	@ParameterizedTest
	@MethodSource
	void refuses(String token) {
		get("/orders/mine", token).expectStatus()
			.isUnauthorized()
			.expectHeader()
			.valueMatches("WWW-Authenticate", "Bearer error=\"invalid_token\".*")
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("/docs/problems/unauthenticated");
	}

	static Stream<Named<String>> refuses() throws Exception {
		Instant now = Instant.now();
		return Stream.of(Named.of("nonsense", "nonsense"),
				spoilt("expired", claims().expirationTime(Date.from(now.minusSeconds(60)))),
				spoilt("without an end", claims().expirationTime(null)),
				spoilt("not valid yet", claims().notBeforeTime(Date.from(now.plusSeconds(60)))),
				spoilt("of another issuer", claims().issuer("http://localhost:8180/auth/realms/mitosis")),
				spoilt("for another audience", claims().audience("account")),
				spoilt("without an audience", claims().audience((String) null)),
				spoilt("an ID token", claims().claim("typ", "ID")),
				spoilt("a refresh token", claims().claim("typ", "Refresh")),
				spoilt("without a type", claims().claim("typ", null)), spoilt("of nobody", claims().subject(null)),
				Named.of("unsigned", new PlainJWT(claims().build()).serialize()),
				Named.of("signed with the public key as a secret", signedWithThePublicKey()),
				Named.of("signed with an unknown key", TokenIssuer.start().sign(claims().build())),
				Named.of("with other claims than were signed", tampered()));
	}

	@Test
	void refusesARoleThatIsNotEnough() {
		get("/orders/mine", Tokens.withRoles(ME)).expectStatus()
			.isForbidden()
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("/docs/problems/forbidden");
		get("/orders/all", Tokens.member(ME)).expectStatus()
			.isForbidden()
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("/docs/problems/forbidden");
		get("/orders/all", Tokens.admin(ME)).expectStatus().isOk();
	}

	@Test
	void hidesWhatDoesNotExistFromStrangersOnly() {
		this.client.get().uri("/nothing").exchange().expectStatus().isUnauthorized();
		get("/nothing", Tokens.member(ME)).expectStatus().isNotFound();
	}

	@Test
	void leavesHealthOpenAndTheOtherEndpointsOfActuatorClosed() {
		this.client.get().uri("/actuator/health/readiness").exchange().expectStatus().isOk();
		this.client.get().uri("/actuator/env").exchange().expectStatus().isUnauthorized();
		get("/actuator/env", Tokens.admin(ME)).expectStatus().isNotFound();
	}

	private ResponseSpec get(String path, String token) {
		return this.client.get().uri(path).headers((headers) -> headers.setBearerAuth(token)).exchange();
	}

	private static JWTClaimsSet.Builder claims() {
		return Tokens.claims(ME, "member");
	}

	private static Named<String> spoilt(String name, JWTClaimsSet.Builder claims) {
		return Named.of(name, TokenIssuer.shared().sign(claims.build()));
	}

	private static String signedWithThePublicKey() throws Exception {
		byte[] publicKey = TokenIssuer.shared().key().toRSAPublicKey().getEncoded();
		JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(TokenIssuer.shared().key().getKeyID())
			.build();
		SignedJWT token = new SignedJWT(header, claims().build());
		token.sign(new MACSigner(publicKey));
		return token.serialize();
	}

	private static String tampered() {
		String[] parts = Tokens.member(ME).split("\\.");
		String claims = claims().claim("realm_access", Map.of("roles", List.of("admin"))).build().toString();
		return parts[0] + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes()) + "."
				+ parts[2];
	}

}
