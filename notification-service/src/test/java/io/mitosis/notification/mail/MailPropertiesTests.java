package io.mitosis.notification.mail;

import java.time.Duration;
import java.util.stream.IntStream;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MailPropertiesTests {

	@Test
	void waitsTwiceAsLongEachTimeUpToTheCap() throws AddressException {
		MailProperties properties = new MailProperties(new InternetAddress("no-reply@mitosis.test"),
				Duration.ofMinutes(1), Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofDays(3));

		assertThat(IntStream.of(1, 2, 3, 4, 100).mapToObj(properties::pauseAfter)).extracting(Duration::toSeconds)
			.containsExactly(2L, 4L, 8L, 10L, 10L);
	}

}
