package io.mitosis.notification.inbox;

import java.util.UUID;

/// A new entry stands in an inbox.
public record NotificationWritten(UUID id) {

}
