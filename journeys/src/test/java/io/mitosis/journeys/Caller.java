package io.mitosis.journeys;

/// Who calls, in the order of the columns of the role matrix.
enum Caller {

	NOBODY, OWN, OTHER, DUNNING, SUSPENDED, SUPPORT, ADMIN;

	/// Whether they call about what is theirs; the others call about what belongs to
	/// [#OWN].
	boolean isAboutThemselves() {
		return this == OWN || this == DUNNING || this == SUSPENDED;
	}

}
