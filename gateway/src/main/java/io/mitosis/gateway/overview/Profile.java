package io.mitosis.gateway.overview;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// The person, as `GET /api/v1/users/me` shows them; what user-service adds one day is not passed on unasked.
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
record Profile(UUID id, @Nullable String email, @Nullable String displayName, @Nullable String country, String status,
		Instant createdAt, @Nullable Suspension suspension) {

	Profile {
		Objects.requireNonNull(id);
		Objects.requireNonNull(status);
		Objects.requireNonNull(createdAt);
	}

	@JsonIgnoreProperties(ignoreUnknown = true)
	record Suspension(List<String> causes) {

		Suspension {
			causes = List.copyOf(causes);
		}

	}

}
