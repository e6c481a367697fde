package io.mitosis.gateway.resilience;

import java.time.Duration;

import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/// When the gateway gives a request up. All tries share it: each gets what is left.
public final class Deadline {

	private static final ScopedValue<Long> NANOS = ScopedValue.newInstance();

	private Deadline() {
	}

	/// Grants a budget to everything behind this filter, up to the head of the answer.
	static HandlerFilterFunction<ServerResponse, ServerResponse> after(Duration budget) {
		return (request, next) -> ScopedValue.where(NANOS, System.nanoTime() + budget.toNanos())
			.call(() -> next.handle(request));
	}

	/// Rounded up to a millisecond, so that who has waited for so long finds it passed.
	public static Duration left() {
		return Duration.ofMillis(Math.max(0, Duration.ofNanos(nanosLeft()).toMillis()) + 1);
	}

	public static boolean hasPassed() {
		return nanosLeft() <= 0;
	}

	private static long nanosLeft() {
		return NANOS.get() - System.nanoTime();
	}

}
