package io.mitosis.gateway;

import java.net.URI;
import java.util.UUID;

import io.mitosis.testing.Clients;
import io.mitosis.testing.Tokens;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.test.web.servlet.client.RestTestClient;

/// The gateway of a [GatewayTest] as its callers reach it.
@Lazy
public final class Gateway {

	private final int port;

	private final RestTestClient client;

	Gateway(@Value("${local.server.port}") int port) {
		this.port = port;
		this.client = Clients.of(port);
	}

	public int port() {
		return this.port;
	}

	/// For a path that is to arrive exactly as it is written.
	public URI at(String path) {
		return URI.create("http://localhost:" + this.port + path);
	}

	/// A client without a token.
	public RestTestClient anybody() {
		return this.client;
	}

	/// A client with the token of a member who was never there before.
	public RestTestClient member() {
		return with(Tokens.member(UUID.randomUUID()));
	}

	public RestTestClient with(String token) {
		return this.client.mutate().defaultHeaders((headers) -> headers.setBearerAuth(token)).build();
	}

}
