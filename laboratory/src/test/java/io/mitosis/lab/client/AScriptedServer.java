package io.mitosis.lab.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;

/// A server that plays a part of the system: it answers as a test has told it, and remembers what it was asked.
///
/// What it was told nothing about is not there (404). Whoever it refuses for a rate may ask again at once.
public final class AScriptedServer implements AutoCloseable {

	private record Scripted(int status, String body) {

	}

	private final Map<String, Scripted> documents = new ConcurrentHashMap<>();

	private final Queue<Scripted> answers = new ConcurrentLinkedQueue<>();

	private final List<String> asked = new CopyOnWriteArrayList<>();

	private final HttpServer server;

	public AScriptedServer() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.createContext("/", this::answer);
		this.server.start();
	}

	/// Has a document for a request, such as `/api/v1/messages?limit=5`.
	public AScriptedServer with(String request, String document) {
		this.documents.put(request, new Scripted(200, document));
		return this;
	}

	/// Answers any other request, one after the other; the last answer is for good.
	///
	/// @param json whose quotes may be single ones
	public AScriptedServer then(int status, String json) {
		this.answers.add(new Scripted(status, json.replace('\'', '"')));
		return this;
	}

	public URI address() {
		return URI.create("http://127.0.0.1:" + this.server.getAddress().getPort());
	}

	/// Each request as its path and query, then what was sent with it.
	public List<String> asked() {
		return List.copyOf(this.asked);
	}

	private void answer(HttpExchange exchange) throws IOException {
		String request = exchange.getRequestURI().toString();
		String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		this.asked.add((request + " " + sent).strip());
		Scripted document = this.documents.get(request);
		Scripted answer = (document != null) ? document : next();
		byte[] body = (answer != null) ? answer.body().getBytes(StandardCharsets.UTF_8) : new byte[0];
		exchange.getResponseHeaders().add("Content-Type", "application/json");
		exchange.getResponseHeaders().add("Retry-After", "0");
		exchange.sendResponseHeaders((answer != null) ? answer.status() : 404, (body.length > 0) ? body.length : -1);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

	private @Nullable Scripted next() {
		return (this.answers.size() > 1) ? this.answers.remove() : this.answers.peek();
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
