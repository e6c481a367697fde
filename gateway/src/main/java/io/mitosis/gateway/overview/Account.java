package io.mitosis.gateway.overview;

import java.util.Objects;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/// The account, as `GET /api/v1/account` shows it.
@JsonIgnoreProperties(ignoreUnknown = true)
record Account(UUID userId, String plan, String status, Money balanceDue) {

	Account {
		Objects.requireNonNull(userId);
		Objects.requireNonNull(plan);
		Objects.requireNonNull(status);
		Objects.requireNonNull(balanceDue);
	}

	/// The amount stays text, as it came.
	@JsonIgnoreProperties(ignoreUnknown = true)
	record Money(String amount, String currency) {

		Money {
			Objects.requireNonNull(amount);
			Objects.requireNonNull(currency);
		}

	}

}
