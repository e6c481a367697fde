package io.mitosis.journeys;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

import io.mitosis.lab.client.Answer;
import io.mitosis.lab.client.Api;
import io.mitosis.lab.client.AwayException;
import io.mitosis.lab.client.Newcomer;
import io.mitosis.lab.client.Tokens;
import io.mitosis.lab.process.Pause;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Sends each request until it is answered as it should be, and tells of each try.
///
/// Only the JDK's client tries by itself, and only GET, on a kept connection that ended before the answer (RFC 9110,
/// section 9.2.2); such a try is not told.
final class LoadedClient {

	private static final JsonMapper JSON = new JsonMapper();

	private static final Duration TOKEN_LIFE = Duration.ofMinutes(3);

	private static final Duration BEFORE_THE_NEXT_TRY = Duration.ofMillis(200);

	private final Api api;

	private final Consumer<Exchange> tell;

	private final BooleanSupplier ended;

	private @Nullable Newcomer person;

	private Instant renewal = Instant.MAX;

	private String token = "";

	LoadedClient(URI address, Consumer<Exchange> tell, BooleanSupplier ended) {
		this.api = new Api(address);
		this.tell = tell;
		this.ended = ended;
	}

	/// Logs in, and again before the token has expired.
	void login(Newcomer person) {
		this.person = person;
		this.renewal = Instant.now().plus(TOKEN_LIFE);
		Map<String, String> form = Map.of("grant_type", "password", "client_id", "mitosis-cli", "username",
				person.email(), "password", person.password());
		String path = "/auth/realms/mitosis/protocol/openid-connect/token";
		this.token = send(() -> this.api.request(path)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(Tokens.encode(form))), (answer) -> answer.status() == 200)
			.text("access_token");
	}

	Answer get(String path, Predicate<Answer> good) {
		return send(() -> authorized(path), good);
	}

	/// Headers come as name and value in turn; they are asked for before each try.
	Answer change(String method, String path, Object body, Predicate<Answer> good, Supplier<String[]> headers) {
		return send(() -> authorized(path).headers(headers.get())
			.method(method, BodyPublishers.ofString(JSON.writeValueAsString(body))), good);
	}

	private HttpRequest.Builder authorized(String path) {
		if (this.person != null && Instant.now().isAfter(this.renewal)) {
			login(this.person);
		}
		HttpRequest.Builder request = this.api.request(path);
		return this.token.isEmpty() ? request : request.header("Authorization", "Bearer " + this.token);
	}

	private Answer send(Supplier<HttpRequest.Builder> request, Predicate<Answer> good) {
		while (true) {
			HttpRequest.Builder next = request.get();
			HttpRequest sent = next.build();
			try {
				Answer answer = this.api.send(next);
				boolean isGood = good.test(answer);
				this.tell.accept(new Exchange(sent.method(), sent.uri().getPath(),
						isGood ? String.valueOf(answer.status()) : answer.status() + " " + answer.body(), isGood));
				if (isGood) {
					return answer;
				}
			}
			catch (AwayException ex) {
				this.tell
					.accept(new Exchange(sent.method(), sent.uri().getPath(), String.valueOf(ex.getCause()), false));
			}
			if (this.ended.getAsBoolean()) {
				throw new EndedException();
			}
			Pause.of(BEFORE_THE_NEXT_TRY);
		}
	}

	/// The load ended before the answer was good.
	static final class EndedException extends RuntimeException {

	}

}
