package io.mitosis.user.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/// Gives the answers that a real Keycloak gave when it was asked the same, and remembers the questions.
public final class ReplayedKeycloak implements AutoCloseable {

	private final HttpServer server;

	private final Map<String, Function<Request, Answer>> answers = new ConcurrentHashMap<>();

	private final List<Request> requests = new CopyOnWriteArrayList<>();

	public ReplayedKeycloak() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.createContext("/", this::handle);
		this.server.start();
	}

	public String url() {
		return "http://localhost:" + this.server.getAddress().getPort();
	}

	/// Lets it answer a method and path, such as `GET /users`; what it was not told is
	/// 404.
	public void answers(String line, Function<Request, Answer> answer) {
		this.answers.put(line, answer);
	}

	public void answers(String line, int status, String body) {
		answers(line, (request) -> new Answer(status, body, Map.of()));
	}

	public List<Request> requests(String line) {
		return this.requests.stream().filter((request) -> request.line().equals(line)).toList();
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	private void handle(HttpExchange exchange) throws IOException {
		try (exchange) {
			Request request = Request.of(exchange);
			this.requests.add(request);
			Answer answer = this.answers.getOrDefault(request.line(), (any) -> Answer.NOT_FOUND).apply(request);
			answer.headers().forEach(exchange.getResponseHeaders()::set);
			exchange.getResponseHeaders().set("Content-Type", "application/json");
			byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
			exchange.sendResponseHeaders(answer.status(), (body.length > 0) ? body.length : -1);
			exchange.getResponseBody().write(body);
		}
	}

	public record Request(String line, String query, String authorization, String body) {

		static Request of(HttpExchange exchange) throws IOException {
			String query = exchange.getRequestURI().getQuery();
			String authorization = exchange.getRequestHeaders().getFirst("Authorization");
			return new Request(exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath(),
					(query != null) ? query : "", (authorization != null) ? authorization : "",
					new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
		}

	}

	public record Answer(int status, String body, Map<String, String> headers) {

		static final Answer NOT_FOUND = new Answer(404, "{\"error\":\"User not found\"}", Map.of());

	}

}
