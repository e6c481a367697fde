package io.mitosis.notification.mail;

import java.util.UUID;

/// A notification's mail has been given up for good.
public record MailFailed(UUID notificationId) {

}
