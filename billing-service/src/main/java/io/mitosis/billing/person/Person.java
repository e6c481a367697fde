package io.mitosis.billing.person;

import java.util.Set;
import java.util.UUID;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// Our copy of a person's state: just what decides who may do what.
///
/// @param causes of a suspension, else empty; text, for user-service may invent new ones
/// @param sequence of the event that it was copied from
@Document("people")
public record Person(@Id UUID id, PersonStatus status, Set<String> causes, long sequence) {

	private static final Set<String> ARREARS = Set.of("DUNNING");

	boolean isSuspended() {
		return this.status == PersonStatus.SUSPENDED;
	}

	/// Suspended for nothing but unpaid invoices: may look and pay.
	boolean isInArrears() {
		return isSuspended() && this.causes.equals(ARREARS);
	}

}
