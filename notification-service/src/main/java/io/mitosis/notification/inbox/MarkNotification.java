package io.mitosis.notification.inbox;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/// @param read `false` makes a message unread again
record MarkNotification(@NotNull @Nullable Boolean read) {

	boolean asRead() {
		return Boolean.TRUE.equals(this.read);
	}

}
