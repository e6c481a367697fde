package io.mitosis.notification.mail;

import java.nio.charset.StandardCharsets;

import io.mitosis.notification.inbox.Notification;
import io.mitosis.notification.recipient.Recipient;
import io.mitosis.notification.recipient.Recipients;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/// Puts a notification into an envelope and hands it to the mail server.
@Component
class Postman {

	private final JavaMailSender sender;

	private final Recipients recipients;

	private final InternetAddress from;

	Postman(JavaMailSender sender, Recipients recipients, MailProperties properties) {
		this.sender = sender;
		this.recipients = recipients;
		this.from = properties.from();
	}

	/// @throws org.springframework.mail.MailException when the mail server did not take
	/// it
	void send(Notification notification) {
		Recipient recipient = this.recipients.find(notification.userId())
			.orElseThrow(() -> new MailPreparationException("No recipient " + notification.userId()));
		this.sender.send((message) -> write(message, notification, recipient));
	}

	private void write(MimeMessage message, Notification notification, Recipient recipient) throws MessagingException {
		MimeMessageHelper mail = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
		mail.setFrom(this.from);
		mail.setTo(recipient.email());
		mail.setSubject(notification.title());
		mail.setText(notification.body());
		// the same at every attempt, so that a mail sent twice can be told from two mails
		message.setHeader("Message-ID", "<%s@%s>".formatted(notification.id(), domain()));
		message.setHeader("Auto-Submitted", "auto-generated");
	}

	private String domain() {
		String address = this.from.getAddress();
		return address.substring(address.indexOf('@') + 1);
	}

}
