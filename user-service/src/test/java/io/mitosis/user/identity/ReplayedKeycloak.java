package io.mitosis.user.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.client.RestClient;

/// Gives the answers that a real Keycloak gave when it was asked the same, and remembers the questions.
public final class ReplayedKeycloak implements AutoCloseable {

	private static final String FOUND = """
			[{"id":"%s","username":"ines@example.com","email":"ines@example.com","emailVerified":false,
			"attributes":{"country":["DE"],"displayName":["Ines"]%s},"enabled":true,"createdTimestamp":%d,"totp":false,
			"disableableCredentialTypes":[],"requiredActions":[],"notBefore":0,"access":{"manage":true}}]""";

	private static final JsonMapper STRICT = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

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

	/// Who asks it; a field of its answers that they do not know would not go unnoticed.
	KeycloakIdentities identities(Instant now) {
		RestClient client = RestClient.builder()
			.baseUrl(url())
			.configureMessageConverters((converters) -> converters.registerDefaults()
				.withJsonConverter(new JacksonJsonHttpMessageConverter(STRICT)))
			.build();
		return new KeycloakIdentities(client, Clock.fixed(now, ZoneOffset.UTC));
	}

	/// Ines.
	/// @param registration the attempt that created her, if it was one of ours
	static Answer found(UUID subject, @Nullable UUID registration, Instant createdAt) {
		String attribute = (registration != null) ? ",\"registration\":[\"%s\"]".formatted(registration) : "";
		return new Answer(200, FOUND.formatted(subject, attribute, createdAt.toEpochMilli()), Map.of());
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
