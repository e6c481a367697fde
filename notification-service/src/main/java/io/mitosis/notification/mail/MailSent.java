package io.mitosis.notification.mail;

import java.util.UUID;

/// The mail server has taken over a notification's mail.
public record MailSent(UUID notificationId) {

}
