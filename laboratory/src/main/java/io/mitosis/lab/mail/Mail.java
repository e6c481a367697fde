package io.mitosis.lab.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/// A mail as its reader sees it.
///
/// @param id the `Message-ID`
/// @param to the mailbox that it lies in
/// @param from the sender
/// @param subject the decoded subject
/// @param sent when the sender dated it, in whole seconds
/// @param text the plain text
public record Mail(String id, String to, String from, String subject, Instant sent, String text) {

	private static final Session SESSION = Session.getInstance(new Properties());

	/// Reads a MIME message.
	static Mail parse(String to, byte[] mime) {
		try {
			MimeMessage message = new MimeMessage(SESSION, new ByteArrayInputStream(mime));
			return new Mail(orEmpty(message.getMessageID()), to, orEmpty(message.getHeader("From", ", ")),
					orEmpty(message.getSubject()),
					Optional.ofNullable(message.getSentDate()).map(Date::toInstant).orElse(Instant.EPOCH),
					text(message).strip());
		}
		catch (MessagingException ex) {
			throw new IllegalArgumentException("A mail to %s cannot be read".formatted(to), ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String text(Part part) throws MessagingException, IOException {
		if (part.getContent() instanceof Multipart parts && parts.getCount() > 0) {
			return text(parts.getBodyPart(0));
		}
		return (part.getContent() instanceof String text) ? text : "";
	}

	private static String orEmpty(String value) {
		return (value != null) ? value : "";
	}

}
