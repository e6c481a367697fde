package io.mitosis.journeys;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.mitosis.lab.client.Answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// Sends the requests of one file in turn, as somebody with an editor does: what is not there yet is asked for again.
final class CollectionRun {

	private static final Duration SOON = Duration.ofSeconds(30);

	private static final Pattern VARIABLE = Pattern.compile("\\{\\{([^}]+)}}");

	private static final Pattern FROM_ANSWER = Pattern.compile("(\\w+)\\.response\\.(headers\\.|body\\.\\$)(.+)");

	private final RunningSystem system;

	private final Map<String, CollectedRequest> sent = new HashMap<>();

	private final Map<String, Answer> answers = new HashMap<>();

	CollectionRun(RunningSystem system) {
		this.system = system;
	}

	/// Only what is posted is sent just once.
	void send(CollectedRequest request) {
		this.sent.put(request.name(), request);
		if (request.method().equals("POST")) {
			expect(request);
			return;
		}
		await().atMost(SOON).untilAsserted(() -> expect(request));
	}

	private void expect(CollectedRequest request) {
		Answer answer = exchange(request);
		assertThat(answer.status()).as("%s: %s", request, answer.body()).isEqualTo(request.expected());
		assertThat(answer.body()).as(request.toString()).contains(request.word());
		this.answers.put(request.name(), answer);
	}

	private Answer exchange(CollectedRequest request) {
		HttpRequest.Builder http = this.system.gateway()
			.request(fill(request.url()))
			.method(request.method(),
					request.body().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(fill(request.body())));
		request.headers().forEach((name, value) -> http.header(name, fill(value)));
		return request.url().endsWith("/stream") ? Head.of(http.build()) : this.system.gateway().send(http);
	}

	private String fill(String text) {
		return VARIABLE.matcher(text).replaceAll((variable) -> Matcher.quoteReplacement(value(variable.group(1))));
	}

	private String value(String variable) {
		Matcher reference = FROM_ANSWER.matcher(variable);
		if (reference.matches()) {
			boolean header = reference.group(2).startsWith("headers");
			return awaitValue(reference.group(1), header, reference.group(3));
		}
		return switch (variable) {
			case "origin" -> "";
			case "$guid" -> UUID.randomUUID().toString();
			default -> throw new AssertionError("Nobody has said what {{%s}} is".formatted(variable));
		};
	}

	private String awaitValue(String name, boolean header, String where) {
		if (read(name, header, where).isEmpty()) {
			await().atMost(SOON).until(() -> {
				expect(Objects.requireNonNull(this.sent.get(name)));
				return !read(name, header, where).isEmpty();
			});
		}
		return read(name, header, where);
	}

	private String read(String name, boolean header, String where) {
		Answer answer = Objects.requireNonNull(this.answers.get(name));
		return header ? answer.header(where).orElse("")
				: answer.json().at(where.replaceAll("\\[(\\d+)]", ".$1").replace('.', '/')).asString("");
	}

}
