package io.mitosis.billing.account;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import io.mitosis.billing.plan.Plan;
import io.mitosis.defaults.problem.InvalidRequestException;
import io.mitosis.defaults.problem.InvalidRequestException.FieldError;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/// The wish for another plan. Its name is text, for a name that cannot be found is a broken rule, not unreadable.
record ChangePlan(@NotNull @Nullable String plan) {

	/// @throws InvalidRequestException when there is no such plan
	Plan target() {
		return Stream.of(Plan.values())
			.filter((one) -> one.name().equals(this.plan))
			.findFirst()
			.orElseThrow(() -> new InvalidRequestException(List.of(new FieldError("/plan",
					"must be one of " + String.join(", ", Arrays.stream(Plan.values()).map(Plan::name).toList())))));
	}

}
