package io.mitosis.lab.soak;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

import io.mitosis.lab.client.Answer;
import io.mitosis.lab.client.Api;
import io.mitosis.lab.client.AwayException;
import io.mitosis.lab.client.Newcomer;
import io.mitosis.lab.client.Tokens;
import io.mitosis.lab.process.Pause;
import io.mitosis.lab.soak.Entry.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// A client who expects trouble: asks again until the answer is one that settles the matter, or patience ends, and waits
/// as long as a rate limit asks it to.
final class Caller {

	private static final JsonMapper JSON = new JsonMapper();

	private static final Duration TOKEN_LIFE = Duration.ofMinutes(3);

	private static final String TOKEN_PATH = "/auth/realms/mitosis/protocol/openid-connect/token";

	private final Api api;

	private final Tally tally;

	private final Ledger ledger;

	private final Newcomer newcomer;

	private String token = "";

	private Instant renewal = Instant.EPOCH;

	Caller(Api api, Tally tally, Ledger ledger, Newcomer newcomer) {
		this.api = api;
		this.tally = tally;
		this.ledger = ledger;
		this.newcomer = newcomer;
	}

	/// Asks once, without a token; what a rate limit refused was not asked.
	Optional<Answer> register() {
		Optional<Answer> answer;
		do {
			answer = sendRegistration();
		}
		while (answer.filter(Caller::isLimited).isPresent());
		return answer;
	}

	private Optional<Answer> sendRegistration() {
		return send(this.api.request("/api/v1/users")
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(JSON.writeValueAsString(this.newcomer))));
	}

	Optional<Answer> get(String path, Predicate<Answer> settled, Duration patience) {
		return until(settled, patience, () -> request(path));
	}

	Optional<Answer> change(String method, String path, @Nullable Object body, Map<String, String> headers,
			Predicate<Answer> settled, Duration patience) {
		return until(settled, patience, () -> {
			HttpRequest.Builder request = request(path);
			headers.forEach(request::header);
			return (body != null)
					? request.header("Content-Type", contentType(method))
						.method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)))
					: request.method(method, BodyPublishers.noBody());
		});
	}

	private static String contentType(String method) {
		return method.equals("PATCH") ? "application/merge-patch+json" : "application/json";
	}

	private HttpRequest.Builder request(String path) {
		return this.api.request(path).header("Authorization", "Bearer " + this.token);
	}

	private Optional<Answer> until(Predicate<Answer> settled, Duration patience,
			Supplier<HttpRequest.Builder> request) {
		Instant end = Instant.now().plus(patience);
		while (true) {
			Optional<Answer> answer = login() ? send(request.get()) : Optional.empty();
			if (answer.filter(settled).isPresent() || Instant.now().isAfter(end)) {
				return answer.filter(settled);
			}
			Pause.of(Duration.ofMillis(answer.isPresent() ? 400 : 800));
		}
	}

	/// A token for the next minutes, if there is one to be had.
	private boolean login() {
		if (Instant.now().isAfter(this.renewal)) {
			Optional<Answer> answer = send(this.api.request(TOKEN_PATH)
				.header("Content-Type", "application/x-www-form-urlencoded")
				.POST(BodyPublishers.ofString(Tokens.encode(Map.of("grant_type", "password", "client_id", "mitosis-cli",
						"username", this.newcomer.email(), "password", this.newcomer.password())))));
			if (answer.filter((given) -> given.status() == 200).isEmpty()) {
				return false;
			}
			this.token = answer.get().text("access_token");
			this.renewal = Instant.now().plus(TOKEN_LIFE);
		}
		return true;
	}

	private Optional<Answer> send(HttpRequest.Builder request) {
		try {
			Answer answer = this.api.send(request);
			this.tally.count(String.valueOf(answer.status()));
			if (answer.status() == 500) {
				HttpRequest sent = request.build();
				this.ledger.write(Kind.BUG, "500", sent.method(), sent.uri().getPath(),
						answer.header("X-Trace-Id").orElse("untraced"));
			}
			if (isLimited(answer)) {
				Pause.of(Duration.ofSeconds(answer.header("Retry-After").map(Long::valueOf).orElse(1L)));
			}
			return Optional.of(answer);
		}
		catch (AwayException ex) {
			this.tally.count("none");
			return Optional.empty();
		}
	}

	private static boolean isLimited(Answer answer) {
		return answer.status() == 429;
	}

}
