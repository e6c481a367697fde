package io.mitosis.notification.recipient;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/// A person as the user-service last told us, and how they want to be told things.
///
/// After the farewell nothing is left but a tombstone: the id, CLOSED and the sequence, for ever.
///
/// @param email absent on a tombstone, as is the name
/// @param status absent in documents of the first release, which knew nobody but active people
/// @param causes why they are suspended; absent means none
/// @param sequence of the event that told it; what is older changes nothing
/// @param preferences absent until the person says something
/// @param closedAt set while a closed person's data waits for its erasure
@Document("recipients")
public record Recipient(@Id UUID id, @Nullable String email, @Nullable String displayName,
		@Nullable PersonStatus status, @Nullable Set<Cause> causes, long sequence, @Nullable Preferences preferences,
		@Indexed @Nullable Instant closedAt) {

	/// What an event tells of a person.
	public static Recipient copy(UUID id, String email, String displayName, PersonStatus status, Set<Cause> causes,
			long sequence) {
		return new Recipient(id, email, displayName, status, causes, sequence, null, null);
	}

	public boolean hasLeft() {
		return this.status == PersonStatus.CLOSED;
	}

	public boolean isSuspendedBy(Cause cause) {
		return this.causes != null && this.causes.contains(cause);
	}

	/// How they want to be told things.
	public Preferences wishes() {
		return (this.preferences != null) ? this.preferences : Preferences.EVERYTHING;
	}

}
