package io.mitosis.user.profile;

import java.util.List;
import java.util.TreeSet;

/// Why somebody is suspended.
///
/// @param causes each once, in their order; empty for who is not suspended
record Suspension(List<Cause> causes) {

	static final Suspension NONE = new Suspension(List.of());

	boolean has(Cause cause) {
		return this.causes.contains(cause);
	}

	boolean isEmpty() {
		return this.causes.isEmpty();
	}

	Suspension with(Cause cause) {
		TreeSet<Cause> more = new TreeSet<>(this.causes);
		more.add(cause);
		return new Suspension(List.copyOf(more));
	}

	Suspension without(Cause cause) {
		return new Suspension(this.causes.stream().filter((other) -> other != cause).toList());
	}

	/// The names are on the wire and in the database: add some, rename none.
	enum Cause {

		/// An admin's word, until an admin takes it back.
		ADMIN,

		/// Unpaid bills, until they are paid.
		DUNNING

	}

}
