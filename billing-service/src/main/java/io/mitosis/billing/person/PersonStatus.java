package io.mitosis.billing.person;

/// The life of a person, as user-service publishes it.
public enum PersonStatus {

	PENDING, ACTIVE, SUSPENDED, REJECTED, CLOSED

}
