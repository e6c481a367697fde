package io.mitosis.notification.recipient;

import java.util.UUID;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// A person as the user-service last told us.
///
/// @param sequence of the event that told it; what is older changes nothing
@Document("recipients")
public record Recipient(@Id UUID id, String email, String displayName, long sequence) {

}
