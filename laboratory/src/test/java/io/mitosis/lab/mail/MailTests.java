package io.mitosis.lab.mail;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MailTests {

	@Test
	void decodesSubjectAndText() {
		Mail mail = parse("""
				From: Mitosis <hello@mitosis.test>
				Date: Sat, 21 Nov 2026 09:30:01 +0000
				Message-ID: <1@mitosis.test>
				Subject: =?utf-8?q?Sch=C3=B6n?=
				Content-Type: text/plain; charset=utf-8
				Content-Transfer-Encoding: quoted-printable

				Gr=C3=BC=C3=9Fe
				""");

		assertThat(mail.subject()).isEqualTo("Schön");
		assertThat(mail.text()).isEqualTo("Grüße");
		assertThat(mail.sent()).isEqualTo("2026-11-21T09:30:01Z");
		assertThat(mail.id()).isEqualTo("<1@mitosis.test>");
	}

	@Test
	void readsEightBitText() {
		Mail mail = parse("Content-Type: text/plain; charset=utf-8\n\nGrüße");

		assertThat(mail.text()).isEqualTo("Grüße");
	}

	@Test
	void takesTheFirstPartOfAnAlternative() {
		Mail mail = parse("""
				Content-Type: multipart/alternative; boundary="cut"

				--cut
				Content-Type: text/plain

				Hello
				--cut
				Content-Type: text/html

				<p>Hello</p>
				--cut--
				""");

		assertThat(mail.text()).isEqualTo("Hello");
	}

	private static Mail parse(String mime) {
		return Mail.parse("ines@example.com", mime.getBytes(StandardCharsets.UTF_8));
	}

}
