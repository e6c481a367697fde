package io.mitosis.user.identity;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BulkheadTests {

	private final Bulkhead bulkhead = new Bulkhead(1, Duration.ofMillis(1));

	@Test
	void sendsAwayWhoFindsNoPlaceInTime() {
		assertThatExceptionOfType(RejectedExecutionException.class)
			.isThrownBy(() -> this.bulkhead.call(() -> this.bulkhead.call(() -> "inside")));
	}

	@Test
	void givesThePlaceBackAfterAFailure() {
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> this.bulkhead.call(() -> {
			throw new IllegalStateException();
		}));

		assertThat(this.bulkhead.<String>call(() -> "inside")).isEqualTo("inside");
	}

}
