package io.mitosis.lab.bench;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AgesTests {

	private static final String TOPIC = "user-events";

	private static final String BEFORE = """
			# TYPE event_age_seconds histogram
			event_age_seconds_bucket{instance="a",le="0.01",topic="user-events"} 5
			event_age_seconds_bucket{instance="a",le="0.1",topic="user-events"} 5
			event_age_seconds_bucket{instance="a",le="+Inf",topic="user-events"} 7
			event_age_seconds_count{instance="a",topic="user-events"} 7
			""";

	private static final String AFTER = """
			event_age_seconds_bucket{instance="a",topic="user-events",le="0.01"} 55
			event_age_seconds_bucket{instance="a",topic="user-events",le="0.1"} 105
			event_age_seconds_bucket{instance="a",topic="user-events",le="+Inf"} 107
			event_age_seconds_bucket{instance="a",topic="billing-events",le="+Inf"} 9000
			""";

	@Test
	void countsWhatCameSince() {
		assertThat(since().count()).isEqualTo(100);
	}

	@Test
	void estimatesWithinTheBucket() {
		assertThat(since().percentile(50)).hasMillis(10);
		assertThat(since().percentile(75)).hasMillis(55);
		assertThat(since().percentile(100)).hasMillis(100);
	}

	@Test
	void addsInstancesUp() {
		Ages one = Ages.parse(BEFORE, TOPIC);

		assertThat(one.plus(one).count()).isEqualTo(14);
	}

	@Test
	void knowsNoAgeBeyondTheLastBound() {
		assertThat(Ages.parse(BEFORE, TOPIC).percentile(99)).hasMillis(100);
	}

	@Test
	void beginsWithNothing() {
		Ages all = Ages.parse(AFTER, TOPIC).since(Ages.parse("", TOPIC));

		assertThat(all.count()).isEqualTo(107);
		assertThat(Ages.NONE.percentile(50)).isEqualTo(Duration.ZERO);
		assertThat(Ages.NONE).hasToString("none handled");
	}

	private static Ages since() {
		return Ages.parse(AFTER, TOPIC).since(Ages.parse(BEFORE, TOPIC));
	}

}
