package io.mitosis.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;

/// Signs tokens and publishes its key over HTTP, as Keycloak does; a service cannot tell the difference.
public final class TokenIssuer {

	private final RSAKey key;

	private final HttpServer server;

	private final AtomicInteger fetches = new AtomicInteger();

	private TokenIssuer(RSAKey key, HttpServer server) {
		this.key = key;
		this.server = server;
	}

	/// The issuer whose keys a [ServiceTest] believes.
	public static TokenIssuer shared() {
		return Holder.issuer;
	}

	/// An issuer with a new key and an address of its own.
	public static TokenIssuer start() {
		try {
			RSAKey key = new RSAKeyGenerator(2048).keyUse(KeyUse.SIGNATURE)
				.algorithm(JWSAlgorithm.RS256)
				.keyIDFromThumbprint(true)
				.generate();
			HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
			TokenIssuer issuer = new TokenIssuer(key, server);
			byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
			server.createContext("/", (exchange) -> {
				issuer.fetches.incrementAndGet();
				exchange.getResponseHeaders().add("Content-Type", "application/json");
				exchange.sendResponseHeaders(200, keys.length);
				exchange.getResponseBody().write(keys);
				exchange.close();
			});
			server.start();
			return issuer;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/// Where the public keys are.
	public String keysUri() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort() + "/certs";
	}

	/// How often somebody asked for the keys.
	public int fetches() {
		return this.fetches.get();
	}

	/// The key pair, for a test that abuses it.
	public RSAKey key() {
		return this.key;
	}

	/// Nobody gets the keys any more.
	public void stop() {
		this.server.stop(0);
	}

	/// Signs as Keycloak does, with RS256.
	public String sign(JWTClaimsSet claims) {
		try {
			JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(this.key.getKeyID())
				.type(JOSEObjectType.JWT)
				.build();
			SignedJWT token = new SignedJWT(header, claims);
			token.sign(new RSASSASigner(this.key));
			return token.serialize();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static final class Holder {

		private static final TokenIssuer issuer = start();

	}

}
