package io.mitosis.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/// Signs tokens and publishes its keys over HTTP, as Keycloak does; a service cannot tell the difference.
public final class TokenIssuer {

	private final HttpServer server;

	private final AtomicInteger fetches = new AtomicInteger();

	private volatile List<RSAKey> keys = List.of(newKey());

	private volatile boolean away;

	private TokenIssuer(HttpServer server) {
		this.server = server;
	}

	/// The issuer whose keys a [ServiceTest] believes.
	public static TokenIssuer shared() {
		return Holder.issuer;
	}

	/// An issuer with a new key and an address of its own.
	public static TokenIssuer start() {
		try {
			HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
			TokenIssuer issuer = new TokenIssuer(server);
			server.createContext("/", issuer::publish);
			server.start();
			return issuer;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void publish(HttpExchange exchange) throws IOException {
		this.fetches.incrementAndGet();
		byte[] body = new JWKSet(List.<JWK>copyOf(this.keys)).toPublicJWKSet()
			.toString()
			.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().add("Content-Type", "application/json");
		exchange.sendResponseHeaders(this.away ? 503 : 200, body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

	/// Where the public keys are.
	public String keysUri() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort() + "/certs";
	}

	/// How often somebody asked for the keys.
	public int fetches() {
		return this.fetches.get();
	}

	/// The key pair that signs, for a test that abuses it.
	public RSAKey key() {
		return this.keys.getFirst();
	}

	/// Signs with a new key from now on; the old ones are still published.
	public void rotate() {
		this.keys = Stream.concat(Stream.of(newKey()), this.keys.stream()).toList();
	}

	/// Publishes nothing but the key that signs.
	public void withdrawOldKeys() {
		this.keys = List.of(key());
	}

	/// Answers 503, or its keys again.
	public void setAway(boolean away) {
		this.away = away;
	}

	/// Nobody gets the keys any more.
	public void stop() {
		this.server.stop(0);
	}

	/// Signs as Keycloak does, with RS256.
	public String sign(JWTClaimsSet claims) {
		JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key().getKeyID())
			.type(JOSEObjectType.JWT)
			.build();
		return sign(header, claims, key());
	}

	/// Signs under any header with any RSA key.
	static String sign(JWSHeader header, JWTClaimsSet claims, RSAKey key) {
		try {
			SignedJWT token = new SignedJWT(header, claims);
			token.sign(new RSASSASigner(key));
			return token.serialize();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static RSAKey newKey() {
		try {
			return new RSAKeyGenerator(2048).keyUse(KeyUse.SIGNATURE)
				.algorithm(JWSAlgorithm.RS256)
				.keyIDFromThumbprint(true)
				.generate();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static final class Holder {

		private static final TokenIssuer issuer = start();

	}

}
