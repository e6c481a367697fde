package io.mitosis.billing.person;

import java.util.Optional;
import java.util.UUID;

/// People of whom a release before the copies has heard, and nothing has happened to them since.
@FunctionalInterface
public interface EarlierPeople {

	Optional<Person> find(UUID id);

}
