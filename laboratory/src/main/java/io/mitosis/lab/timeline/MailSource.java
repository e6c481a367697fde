package io.mitosis.lab.timeline;

import java.util.stream.Stream;

import io.mitosis.lab.mail.Mailboxes;

/// The mails a person got.
final class MailSource implements Source {

	private final Mailboxes mailboxes;

	MailSource(Mailboxes mailboxes) {
		this.mailboxes = mailboxes;
	}

	@Override
	public Stream<Moment> moments(Subject person) {
		return this.mailboxes.of(person.email())
			.stream()
			.map((mail) -> Moment.atSecond(mail.sent(), "mail",
					"\"%s\" from %s".formatted(mail.subject(), mail.from())));
	}

}
