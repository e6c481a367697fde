package io.mitosis.billing.reaction;

import java.util.Set;
import java.util.UUID;

import io.mitosis.billing.person.Person;
import io.mitosis.billing.person.PersonStatus;
import org.jspecify.annotations.Nullable;

/// What billing reads of every event that carries the whole state of a person.
interface PersonEvent {

	UUID id();

	PersonStatus status();

	default @Nullable Suspension suspension() {
		return null;
	}

	default Person person(long sequence) {
		Suspension suspension = suspension();
		return new Person(id(), status(), (suspension != null) ? suspension.causes() : Set.of(), sequence);
	}

}
