package io.mitosis.notification.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.micrometer.observation.ObservationRegistry;
import io.mitosis.notification.inbox.Notification;
import io.mitosis.notification.recipient.PersonStatus;
import io.mitosis.notification.recipient.Recipient;
import io.mitosis.notification.recipient.Recipients;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessagePreparator;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;

class PostmanTests {

	private static final Address[] NOBODY = {};

	private final UUID ines = UUID.randomUUID();

	private final Notification welcome = Notification.announce(UUID.randomUUID(), this.ines, "welcome", Map.of(),
			Instant.EPOCH);

	private final JavaMailSender sender = mock();

	private final Recipients recipients = mock();

	private final Address[] address = InternetAddress.parse("ines@example.com");

	private final Postman postman = new Postman(
			this.sender, this.recipients, new MailProperties(new InternetAddress("no-reply@mitosis.test"),
					Duration.ofMinutes(1), Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofDays(3)),
			ObservationRegistry.NOOP);

	PostmanTests() throws MessagingException {
	}

	@BeforeEach
	void knowInes() {
		given(this.recipients.find(this.ines)).willReturn(
				Optional.of(Recipient.copy(this.ines, "ines@example.com", "Ines", PersonStatus.ACTIVE, Set.of(), 1)));
	}

	@Test
	void tellsAnAddressThatIsRefusedForGood() {
		failWith(new SendFailedException("550", null, NOBODY, NOBODY, this.address));

		assertThatExceptionOfType(AddressRefusedException.class).isThrownBy(() -> this.postman.send(this.welcome));
	}

	@Test
	void takesAFullMailboxForATemporaryTrouble() {
		failWith(new SendFailedException("452", null, NOBODY, this.address, NOBODY));

		assertThatExceptionOfType(MailSendException.class).isThrownBy(() -> this.postman.send(this.welcome));
	}

	@Test
	void takesAnAbsentServerForATemporaryTrouble() {
		failWith(new MessagingException("Connection refused"));

		assertThatExceptionOfType(MailSendException.class).isThrownBy(() -> this.postman.send(this.welcome));
	}

	private void failWith(MessagingException failure) {
		willThrow(new MailSendException(Map.of("mail", failure))).given(this.sender)
			.send(any(MimeMessagePreparator.class));
	}

}
