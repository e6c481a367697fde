package io.mitosis.notification.mail;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.SenderContext;
import io.mitosis.notification.inbox.Notification;
import io.mitosis.notification.recipient.Recipient;
import io.mitosis.notification.recipient.Recipients;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/// Puts a notification into an envelope and hands it to the mail server.
@Component
class Postman {

	private final JavaMailSender sender;

	private final Recipients recipients;

	private final InternetAddress from;

	private final ObservationRegistry observations;

	Postman(JavaMailSender sender, Recipients recipients, MailProperties properties, ObservationRegistry observations) {
		this.sender = sender;
		this.recipients = recipients;
		this.from = properties.from();
		this.observations = observations;
	}

	/// @throws AddressRefusedException when the mail server knows for good that there is
	/// nobody
	/// @throws org.springframework.mail.MailException when it did not take the mail for
	/// any other reason
	void send(Notification notification) {
		String address = this.recipients.find(notification.userId())
			.map(Recipient::email)
			.orElseThrow(() -> new MailPreparationException("No address of " + notification.userId()));
		try {
			observation().observe(() -> this.sender.send((message) -> write(message, notification, address)));
		}
		catch (MailSendException ex) {
			throw Stream.of(ex.getMessageExceptions()).anyMatch(Postman::isRefusal) ? new AddressRefusedException(ex)
					: ex;
		}
	}

	/// A span of its own, and a timer; SMTP takes no trace along.
	private Observation observation() {
		return Observation.createNotStarted("mail.send", () -> {
			SenderContext<Object> context = new SenderContext<>((carrier, name, value) -> {
			}, Kind.CLIENT);
			context.setCarrier(this);
			return context;
		}, this.observations).contextualName("send mail");
	}

	/// What the mail server answers with 550 or the like; a full mailbox is not among it.
	private static boolean isRefusal(Exception failure) {
		return failure instanceof SendFailedException failed && failed.getInvalidAddresses() != null
				&& failed.getInvalidAddresses().length > 0;
	}

	private void write(MimeMessage message, Notification notification, String address) throws MessagingException {
		MimeMessageHelper mail = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
		mail.setFrom(this.from);
		mail.setTo(address);
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
