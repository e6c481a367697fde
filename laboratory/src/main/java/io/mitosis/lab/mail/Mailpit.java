package io.mitosis.lab.mail;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;

import io.mitosis.lab.client.Answer;
import io.mitosis.lab.client.Api;
import io.mitosis.lab.system.LabException;
import tools.jackson.databind.JsonNode;

/// Mailpit by its REST API (version 1): one list of messages, the newest first.
final class Mailpit implements Mailboxes {

	private static final int PAGE = 500;

	private final URI address;

	private final Api api;

	Mailpit(URI address) {
		this.address = address;
		this.api = new Api(address);
	}

	/// It deletes the oldest, too, when there are more than it may keep.
	@Override
	public Instant since() {
		JsonNode info = get("/api/v1/info").json();
		long deleted = info.path("RuntimeStats").path("MessagesDeleted").asLong(0);
		long kept = info.path("Messages").asLong(0);
		return (deleted > 0 && kept > 0) ? oldest(kept)
				: Instant.now().minusSeconds(info.path("RuntimeStats").path("Uptime").asLong(0));
	}

	private Instant oldest(long kept) {
		JsonNode page = get("/api/v1/messages?start=%d&limit=1".formatted(kept - 1)).json();
		return Instant.parse(page.path("messages").path(0).path("Created").asString());
	}

	@Override
	public List<Mail> all() {
		return messages("/api/v1/messages?").stream()
			.flatMap((message) -> recipients(message).map((to) -> read(to, message)))
			.toList();
	}

	@Override
	public List<Mail> of(String address) {
		return messages("/api/v1/search?query=%s&".formatted(encode("to:\"" + address + "\""))).stream()
			// the search looks for a part of it: it also finds Malice's for Alice
			.filter((message) -> recipients(message).anyMatch(address::equalsIgnoreCase))
			.map((message) -> read(address, message))
			.toList();
	}

	/// Page by page, oldest first. What arrives meanwhile moves the pages, and a message
	/// is then read twice.
	private List<JsonNode> messages(String path) {
		SequencedMap<String, JsonNode> messages = new LinkedHashMap<>();
		List<JsonNode> page;
		int start = 0;
		do {
			page = get("%sstart=%d&limit=%d".formatted(path, start, PAGE)).json()
				.path("messages")
				.valueStream()
				.toList();
			page.forEach((message) -> messages.putIfAbsent(message.path("ID").asString(), message));
			start += PAGE;
		}
		while (page.size() == PAGE);
		return List.copyOf(messages.sequencedValues().reversed());
	}

	private Mail read(String to, JsonNode message) {
		String mime = get("/api/v1/message/%s/raw".formatted(message.path("ID").asString())).body();
		return Mail.parse(to, mime.getBytes(StandardCharsets.UTF_8));
	}

	private Answer get(String path) {
		Answer answer = this.api.get(path);
		if (answer.status() != 200) {
			throw new LabException(
					"%s is no Mailpit: it answers %d to GET %s".formatted(this.address, answer.status(), path));
		}
		return answer;
	}

	private static Stream<String> recipients(JsonNode message) {
		return message.path("To").valueStream().map((to) -> to.path("Address").asString());
	}

	private static String encode(String query) {
		return URLEncoder.encode(query, StandardCharsets.UTF_8);
	}

}
