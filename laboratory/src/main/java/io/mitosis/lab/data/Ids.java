package io.mitosis.lab.data;

import java.util.Optional;
import java.util.UUID;

/// Reads ids as the services write them.
public final class Ids {

	private Ids() {
	}

	/// The id that a text is, if it is one.
	public static Optional<UUID> parse(String text) {
		return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}") ? Optional.of(UUID.fromString(text))
				: Optional.empty();
	}

}
