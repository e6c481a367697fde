package io.mitosis.lab.rehearsal;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import io.mitosis.lab.soak.Entry;
import io.mitosis.lab.soak.Entry.Kind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RoundTests {

	private static final Expectation STUCK = new Expectation("ConsumerStuck", "notification-service");

	private static final Expectation GONE = new Expectation("ServiceGone", "notification-service");

	private static final Story STORY = new Story("somebody dies", new Nothing(), List.of(STUCK), List.of(GONE));

	@Test
	void isGoodWhenEveryAlertFiredAndFellSilent() {
		Round round = round(line(Kind.ALERTS), line(Kind.FIRED, "ConsumerStuck", "45"),
				line(Kind.RESOLVED, "ConsumerStuck", "12"), line(Kind.LEFT_OUT, "ServiceGone"));

		assertThat(round.isDone(STORY)).isTrue();
		assertThat(round.isGood(STORY.alerts())).isTrue();
		assertThat(round.lines(List.of(STORY))).element(1).asString().matches("ConsumerStuck +45 +12 +somebody dies");
		assertThat(round.lines(List.of(STORY))).element(2)
			.asString()
			.matches("ServiceGone +- +- +somebody dies \\(left out.*\\)");
	}

	@Test
	void isNotGoodAsLongAsOneStillFires() {
		Round round = round(line(Kind.FIRED, "ConsumerStuck", "45"), line(Kind.RESOLVED, "ConsumerStuck", "12"),
				line(Kind.FIRED, "ServiceGone", "30"));

		assertThat(round.isDone(STORY)).isFalse();
		assertThat(round.isGood(STORY.alerts())).isFalse();
	}

	@Test
	void isNotGoodWhenOneDidNotFire() {
		Round round = round(line(Kind.RESOLVED, "ConsumerStuck", "12"), line(Kind.MISSED, "ServiceGone", "FIRED"));

		assertThat(round.isDone(STORY)).isTrue();
		assertThat(round.isGood(STORY.alerts())).isFalse();
		assertThat(round.lines(List.of(STORY))).last().asString().endsWith("(NOT FIRED)");
	}

	@Test
	void forgetsTheRoundsBefore() {
		Round round = round(line(Kind.ALERTS), line(Kind.MISSED, "ServiceGone", "FIRED"), line(Kind.ALERTS),
				line(Kind.RESOLVED, "ConsumerStuck", "12"));

		assertThat(round.isDone(GONE)).isFalse();
		assertThat(round.isDone(STUCK)).isTrue();
	}

	private static Round round(Entry... entries) {
		return Round.lastOf(Arrays.asList(entries));
	}

	private static Entry line(Kind kind, String... words) {
		return new Entry(Instant.EPOCH, kind, Arrays.asList(words));
	}

	private static final class Nothing implements Cause {

		@Override
		public void begin() {
			// goes wrong
		}

		@Override
		public void end() {
			// is well
		}

	}

}
