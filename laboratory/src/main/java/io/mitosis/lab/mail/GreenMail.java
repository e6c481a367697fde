package io.mitosis.lab.mail;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import io.mitosis.lab.client.Answer;
import io.mitosis.lab.client.Api;
import tools.jackson.databind.JsonNode;

/// GreenMail by its REST API: a mailbox appears with the first mail to its address.
final class GreenMail implements Mailboxes {

	private final Api api;

	GreenMail(URI address) {
		this.api = new Api(address);
	}

	/// It cannot tell.
	@Override
	public Instant since() {
		return Instant.MIN;
	}

	@Override
	public List<Mail> all() {
		return this.api.get("/api/user")
			.json()
			.valueStream()
			.flatMap((box) -> of(box.path("email").asString()).stream())
			.sorted(Comparator.comparing(Mail::sent))
			.toList();
	}

	@Override
	public List<Mail> of(String address) {
		Answer answer = this.api.get("/api/user/%s/messages".formatted(encode(address)));
		return (answer.status() != 200) ? List.of()
				: answer.json().valueStream().map((mail) -> read(address, mail)).toList();
	}

	private static Mail read(String address, JsonNode mail) {
		return Mail.parse(address, mail.path("mimeMessage").asString().getBytes(StandardCharsets.ISO_8859_1));
	}

	private static String encode(String address) {
		return URLEncoder.encode(address, StandardCharsets.UTF_8);
	}

}
