package io.mitosis.lab.mail;

import java.time.Instant;
import java.util.stream.IntStream;

import io.mitosis.lab.client.AScriptedServer;
import io.mitosis.lab.system.LabException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

class MailpitTests {

	private static final String LIST = "/api/v1/messages?start=%d&limit=500";

	private static final String SEARCH = "/api/v1/search?query=to%%3A%%22%s%%22&start=0&limit=500";

	@AutoClose
	private final AScriptedServer mailpit = new AScriptedServer();

	private final Mailboxes mailboxes = new Mailpit(this.mailpit.address());

	@Test
	void readsAllMailsOldestFirst() {
		this.mailpit
			.with(LIST.formatted(0), messages(message("new", "otto@example.com"), message("old", "ines@example.com")))
			.with(raw("new"), mime("Your invoice"))
			.with(raw("old"), mime("Welcome"));

		assertThat(this.mailboxes.all()).extracting(Mail::to, Mail::subject)
			.containsExactly(tuple("ines@example.com", "Welcome"), tuple("otto@example.com", "Your invoice"));
	}

	@Test
	void readsTheMailsOfOnePersonAndNobodyWhoseAddressContainsTheirs() {
		this.mailpit
			.with(SEARCH.formatted("alice%40example.com"),
					messages(message("other", "malice@example.com"), message("mine", "Alice@example.com")))
			.with(raw("mine"), mime("Welcome"));

		assertThat(this.mailboxes.of("alice@example.com")).singleElement()
			.satisfies((mail) -> assertThat(mail.subject()).isEqualTo("Welcome"))
			.satisfies((mail) -> assertThat(mail.text()).isEqualTo("Hello"));
	}

	@Test
	void somebodyWhoNeverGotAMailHasNone() {
		this.mailpit.with(SEARCH.formatted("ines%40example.com"), messages());

		assertThat(this.mailboxes.of("ines@example.com")).isEmpty();
	}

	@Test
	void turnsEveryPageAndReadsAMessageOnceThatMovedToTheNext() {
		String[] page = IntStream.rangeClosed(1, 500)
			.mapToObj((number) -> message("m" + number, "ines@example.com"))
			.toArray(String[]::new);
		this.mailpit.with(LIST.formatted(0), messages(page))
			.with(LIST.formatted(500),
					messages(message("m500", "ines@example.com"), message("m501", "ines@example.com")));
		IntStream.rangeClosed(1, 501).forEach((number) -> this.mailpit.with(raw("m" + number), mime("Mail " + number)));

		assertThat(this.mailboxes.all()).hasSize(501).first().extracting(Mail::subject).isEqualTo("Mail 501");
		assertThat(this.mailpit.asked()).filteredOn(raw("m500")::equals).hasSize(1);
	}

	@Test
	void remembersSinceItsStart() {
		this.mailpit.with("/api/v1/info", "{\"Version\":\"v1.27.11\",\"RuntimeStats\":{\"Uptime\":3600}}");

		assertThat(this.mailboxes.since()).isBetween(Instant.now().minusSeconds(3630),
				Instant.now().minusSeconds(3600));
	}

	@Test
	void remembersSinceItsOldestMailWhenItDeletedOlderOnes() {
		this.mailpit.with("/api/v1/info", "{\"Messages\":7,\"RuntimeStats\":{\"Uptime\":3600,\"MessagesDeleted\":2}}")
			.with("/api/v1/messages?start=6&limit=1", messages(message("oldest", "ines@example.com")));

		assertThat(this.mailboxes.since()).isEqualTo("2026-11-21T09:30:01.123Z");
	}

	@Test
	void tellsWhenSomethingElseAnswers() {
		assertThatExceptionOfType(LabException.class).isThrownBy(this.mailboxes::all)
			.withMessageContaining(this.mailpit.address() + " is no Mailpit");
	}

	private static String raw(String id) {
		return "/api/v1/message/" + id + "/raw";
	}

	private static String messages(String... messages) {
		return "{\"total\":9,\"messages\":[%s]}".formatted(String.join(",", messages));
	}

	private static String message(String id, String to) {
		return """
				{"ID":"%s","MessageID":"%s@mitosis.test","Read":false,"From":{"Name":"Mitosis","Address":"hello@mitosis.test"},\
				"To":[{"Name":"","Address":"%s"}],"Subject":"cut off","Created":"2026-11-21T09:30:01.123Z"}"""
			.formatted(id, id, to);
	}

	private static String mime(String subject) {
		return "From: hello@mitosis.test\r\nSubject: " + subject
				+ "\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nHello\r\n";
	}

}
