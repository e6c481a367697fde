package io.mitosis.billing.person;

import java.util.Optional;
import java.util.UUID;

import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/// Decides by our copy of a person's state what they may still do; their roles have been looked at before.
///
/// Each method answers who is asking, or refuses: 404 if nobody has told us of them (`not-provisioned`) or they have
/// closed, 403 if they are `suspended`.
@Component
public class Guard {

	private final People people;

	private final EarlierPeople earlier;

	Guard(People people, EarlierPeople earlier) {
		this.people = people;
		this.earlier = earlier;
	}

	/// Who reads or pays what is their own: everybody but those suspended for more than
	/// unpaid invoices.
	public UUID reader(Jwt token) {
		Person person = known(token);
		if (person.isSuspended() && !person.isInArrears()) {
			throw new SuspendedException(person.id());
		}
		return person.id();
	}

	/// Who changes what is their own.
	/// @throws NotActiveException when they may not yet, or not any more: 409
	public UUID writer(Jwt token) {
		Person person = known(token);
		if (person.isSuspended()) {
			throw new SuspendedException(person.id());
		}
		if (person.status() != PersonStatus.ACTIVE) {
			throw new NotActiveException(person.id());
		}
		return person.id();
	}

	/// Who reads or changes what is others' by their role. They need no account of their
	/// own.
	public UUID staff(Jwt token) {
		UUID id = UUID.fromString(token.getSubject());
		Optional<Person> person = this.people.find(id);
		if (person.filter(Person::isSuspended).isPresent()) {
			throw new SuspendedException(id);
		}
		if (person.filter((known) -> known.status() == PersonStatus.CLOSED).isPresent()) {
			throw new PersonClosedException();
		}
		return id;
	}

	private Person known(Jwt token) {
		UUID id = UUID.fromString(token.getSubject());
		Person person = this.people.find(id)
			.or(() -> this.earlier.find(id))
			.orElseThrow(() -> new NotProvisionedException(id));
		if (person.status() == PersonStatus.CLOSED) {
			throw new PersonClosedException();
		}
		return person;
	}

}
