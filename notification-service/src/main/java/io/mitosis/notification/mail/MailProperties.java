package io.mitosis.notification.mail;

import java.time.Duration;

import jakarta.mail.internet.InternetAddress;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How mails are sent, and how patiently.
///
/// @param from the sender's address, with or without a name
/// @param lease how long a claimed mail is left to who claimed it; longer than the slowest SMTP dialogue
/// @param backOff the pause after a first failure; doubles with each further one
/// @param maxBackOff the longest pause
/// @param giveUpAfter the age at which a mail is no longer tried
@ConfigurationProperties("mitosis.mail")
record MailProperties(InternetAddress from, @DefaultValue("1m") Duration lease, @DefaultValue("2s") Duration backOff,
		@DefaultValue("1m") Duration maxBackOff, @DefaultValue("3d") Duration giveUpAfter) {

	/// The pause after so many failed attempts.
	Duration pauseAfter(int attempts) {
		Duration pause = this.backOff;
		for (int i = 1; i < attempts && pause.compareTo(this.maxBackOff) < 0; i++) {
			pause = pause.multipliedBy(2);
		}
		return (pause.compareTo(this.maxBackOff) < 0) ? pause : this.maxBackOff;
	}

}
