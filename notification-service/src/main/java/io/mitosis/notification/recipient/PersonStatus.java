package io.mitosis.notification.recipient;

/// Where a person stands in their life here, as the user-service tells it.
public enum PersonStatus {

	PENDING, ACTIVE, SUSPENDED, REJECTED, CLOSED

}
