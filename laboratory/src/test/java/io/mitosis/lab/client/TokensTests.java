package io.mitosis.lab.client;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TokensTests {

	@Test
	void takesTheTokenOutOfTheAnswer() throws IOException {
		HttpServer keycloak = answering(200, "{\"access_token\":\"abc\"}");

		assertThat(new Tokens(address(keycloak)).ofPerson("ines@example.com", "mitosis")).isEqualTo("abc");

		keycloak.stop(0);
	}

	@Test
	void saysWhyThereIsNone() throws IOException {
		HttpServer keycloak = answering(401, "{\"error_description\":\"Invalid user credentials\"}");

		assertThatExceptionOfType(LoginRefusedException.class)
			.isThrownBy(() -> new Tokens(address(keycloak)).ofPerson("ines@example.com", "wrong"))
			.withMessage("No token for ines@example.com: Invalid user credentials");

		keycloak.stop(0);
	}

	@Test
	void saysThatNothingAnswers() throws IOException {
		URI nobody;
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			nobody = URI.create("http://localhost:" + socket.getLocalPort());
		}

		assertThatExceptionOfType(AwayException.class).isThrownBy(() -> new Tokens(nobody).ofPerson("ines", "mitosis"))
			.withMessageStartingWith("Nothing answers at " + nobody);
	}

	@Test
	void encodesWhatAFormWouldTakeForASeparator() {
		assertThat(Tokens.encode(Map.of("username", "a+b&c=d@example.com")))
			.isEqualTo("username=a%2Bb%26c%3Dd%40example.com");
	}

	private static HttpServer answering(int status, String body) throws IOException {
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/auth/realms/mitosis/protocol/openid-connect/token", (exchange) -> {
			byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().add("Content-Type", "application/json");
			exchange.sendResponseHeaders(status, bytes.length);
			exchange.getResponseBody().write(bytes);
			exchange.close();
		});
		server.start();
		return server;
	}

	private static URI address(HttpServer server) {
		return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
	}

}
