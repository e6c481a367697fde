package io.mitosis.lab.rehearsal;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ExpectationTests {

	private static final List<Map<String, String>> FIRING = List
		.of(Map.of("alertname", "InstanceGone", "service", "user-service"));

	@Test
	void isAmongThoseThatFireForItsService() {
		assertThat(new Expectation("InstanceGone", "user-service").isAmong(FIRING)).isTrue();
		assertThat(Expectation.of("InstanceGone").isAmong(FIRING)).isTrue();
		assertThat(new Expectation("InstanceGone", "gateway").isAmong(FIRING)).isFalse();
		assertThat(Expectation.of("ServiceGone").isAmong(FIRING)).isFalse();
	}

}
