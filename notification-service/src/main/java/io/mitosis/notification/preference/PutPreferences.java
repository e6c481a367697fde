package io.mitosis.notification.preference;

import io.mitosis.notification.recipient.Preferences;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/// Both are to be said: a PUT replaces the whole.
record PutPreferences(@NotNull @Nullable Boolean email, @NotNull @Nullable Boolean inbox) {

	Preferences preferences() {
		return new Preferences(Boolean.TRUE.equals(this.email), Boolean.TRUE.equals(this.inbox));
	}

}
