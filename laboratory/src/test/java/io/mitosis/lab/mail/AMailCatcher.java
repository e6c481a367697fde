package io.mitosis.lab.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/// A server that answers some requests, each by a document of the mail catcher that it plays, and all others by 404.
final class AMailCatcher implements AutoCloseable {

	private final Map<String, String> answers = new HashMap<>();

	private final List<String> asked = new ArrayList<>();

	private final HttpServer server;

	AMailCatcher() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.createContext("/", this::answer);
		this.server.start();
	}

	AMailCatcher with(String request, String body) {
		this.answers.put(request, body);
		return this;
	}

	URI address() {
		return URI.create("http://127.0.0.1:" + this.server.getAddress().getPort());
	}

	List<String> asked() {
		return this.asked;
	}

	private void answer(HttpExchange exchange) throws IOException {
		String request = exchange.getRequestURI().toString();
		this.asked.add(request);
		String answer = this.answers.get(request);
		byte[] body = (answer != null) ? answer.getBytes(StandardCharsets.UTF_8) : new byte[0];
		exchange.sendResponseHeaders((answer != null) ? 200 : 404, (body.length > 0) ? body.length : -1);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
