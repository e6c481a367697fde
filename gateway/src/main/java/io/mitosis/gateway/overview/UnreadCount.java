package io.mitosis.gateway.overview;

import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/// How many messages wait, as `GET /api/v1/notifications/unread-count` says it.
@JsonIgnoreProperties(ignoreUnknown = true)
record UnreadCount(Long count) {

	UnreadCount {
		Objects.requireNonNull(count);
	}

}
