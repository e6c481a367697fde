package io.mitosis.gateway.overview;

import org.jspecify.annotations.Nullable;

/// What came of asking for a part: its value, the word that there is none, or nothing that could be used.
record Reply<T>(@Nullable T value, boolean isAway) {

	static <T> Reply<T> of(T value) {
		return new Reply<>(value, false);
	}

	static <T> Reply<T> none() {
		return new Reply<>(null, false);
	}

	static <T> Reply<T> away() {
		return new Reply<>(null, true);
	}

}
