package io.mitosis.gateway.overview;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Everything at a glance. A part that is `null` and not among the unavailable does not exist for this person now: the
/// account is not opened yet, or their state keeps them out.
record Overview(@Nullable Profile profile, @Nullable Account account, @Nullable Long unreadNotifications, @Schema(
		description = "What is null because it could not be had: user, billing, notification. What is null and not listed does not exist now",
		example = "[\"billing\"]") List<String> unavailable) {

}
