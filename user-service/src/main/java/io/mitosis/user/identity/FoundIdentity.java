package io.mitosis.user.identity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/// What we read of Keycloak's representation of somebody.
@JsonIgnoreProperties(ignoreUnknown = true)
record FoundIdentity(UUID id, long createdTimestamp, @Nullable Map<String, List<String>> attributes) {

	/// The attempt that made it; empty when the person came by Keycloak's own page.
	Optional<UUID> attempt() {
		return Optional.ofNullable(this.attributes)
			.map((all) -> all.get(NewIdentity.REGISTRATION))
			.map((values) -> UUID.fromString(values.getFirst()));
	}

	boolean isOf(UUID attempt) {
		return attempt().filter(attempt::equals).isPresent();
	}

	Instant createdAt() {
		return Instant.ofEpochMilli(this.createdTimestamp);
	}

}
