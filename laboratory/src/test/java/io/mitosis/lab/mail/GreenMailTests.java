package io.mitosis.lab.mail;

import io.mitosis.lab.client.AScriptedServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GreenMailTests {

	@AutoClose
	private final AScriptedServer greenMail = new AScriptedServer();

	private final Mailboxes mailboxes = new GreenMail(this.greenMail.address());

	@Test
	void readsBoxAfterBoxAndSortsByTime() {
		this.greenMail.with("/api/user", """
				[{"email":"ines@example.com"},{"email":"otto@example.com"}]""")
			.with("/api/user/ines%40example.com/messages", messages("Later", "09:30:02"))
			.with("/api/user/otto%40example.com/messages", messages("Sooner", "09:30:01"));

		assertThat(this.mailboxes.all()).extracting(Mail::subject).containsExactly("Sooner", "Later");
	}

	@Test
	void somebodyWithoutABoxHasNoMail() {
		assertThat(this.mailboxes.of("ines@example.com")).isEmpty();
	}

	@Test
	void readsEightBitTextWhoseBytesComeAsLatin1() {
		this.greenMail.with("/api/user/ines%40example.com/messages", """
				[{"mimeMessage":"Content-Type: text/plain; charset=utf-8\\n\\nGr\\u00c3\\u00bc\\u00c3\\u009fe"}]""");

		assertThat(this.mailboxes.of("ines@example.com")).singleElement().extracting(Mail::text).isEqualTo("Grüße");
	}

	private static String messages(String subject, String time) {
		return "[{\"mimeMessage\":\"Date: Sat, 21 Nov 2026 %s +0000\\nSubject: %s\\n\\nHello\"}]".formatted(time,
				subject);
	}

}
