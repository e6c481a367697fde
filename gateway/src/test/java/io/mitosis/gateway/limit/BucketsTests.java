package io.mitosis.gateway.limit;

import io.mitosis.defaults.settings.InvalidSettingException;
import io.mitosis.testing.MovableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BucketsTests {

	private static final Rate PLENTY = new Rate(100, 200);

	@Test
	void refusesToStartWithARateThatLetsNobodyIn() {
		RateLimitProperties properties = new RateLimitProperties(true, PLENTY, new Rate(50, 0), PLENTY);

		assertThatExceptionOfType(InvalidSettingException.class)
			.isThrownBy(() -> new Buckets(properties, new MovableClock()))
			.withMessage("mitosis.rate-limits.address needs a per-second and a burst of at least 1");
	}

	@ParameterizedTest
	@CsvSource({ "100, 200, 2", "2, 5, 3", "50, 1, 1" })
	void fillsABucketWithinItsWindow(int perSecond, int burst, long seconds) {
		assertThat(new Rate(perSecond, burst).window()).isEqualTo(seconds);
	}

	@ParameterizedTest
	@CsvSource({ "192.0.2.1, 192.0.2.2", "2001:db8:0:1::1, 2001:db8:0:2::1" })
	void tellsAddressesApart(String one, String other) {
		assertThat(ClientAddress.of(one)).isNotEqualTo(ClientAddress.of(other));
	}

	@ParameterizedTest
	@CsvSource({ "2001:db8:0:1::1, 2001:db8:0:1:ffff::2", "::ffff:192.0.2.1, 192.0.2.1" })
	void takesAddressesOfOneClientForOne(String one, String other) {
		assertThat(ClientAddress.of(one)).isEqualTo(ClientAddress.of(other));
	}

}
