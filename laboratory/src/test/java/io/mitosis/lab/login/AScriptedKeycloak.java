package io.mitosis.lab.login;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.mitosis.lab.client.Tokens;

/// A server that answers one thing after the other and remembers what it was asked; the last answer is for good.
final class AScriptedKeycloak implements AutoCloseable {

	private record Scripted(int status, String body) {

	}

	private final Queue<Scripted> answers = new ArrayDeque<>();

	private final List<String> asked = new ArrayList<>();

	private final HttpServer server;

	AScriptedKeycloak() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.createContext("/", this::answer);
		this.server.start();
	}

	AScriptedKeycloak then(int status, String body) {
		this.answers.add(new Scripted(status, body.replace('\'', '"')));
		return this;
	}

	Tokens tokens() {
		return new Tokens(URI.create("http://127.0.0.1:" + this.server.getAddress().getPort()));
	}

	/// Each request as the last segment of its path and its form.
	List<String> asked() {
		return this.asked;
	}

	private void answer(HttpExchange exchange) throws IOException {
		String path = exchange.getRequestURI().getPath();
		this.asked.add(path.substring(path.lastIndexOf('/') + 1) + " "
				+ new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
		Scripted next = (this.answers.size() > 1) ? this.answers.remove() : this.answers.element();
		byte[] body = next.body().getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().add("Content-Type", "application/json");
		exchange.sendResponseHeaders(next.status(), (body.length > 0) ? body.length : -1);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
