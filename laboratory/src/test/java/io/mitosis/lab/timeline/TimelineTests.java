package io.mitosis.lab.timeline;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.mitosis.lab.client.AwayException;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

import static org.assertj.core.api.Assertions.assertThat;

class TimelineTests {

	private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

	private static final Subject INES = new Subject("6f1f3c0e-5d0b-4a57-9d1c-2a8c5f0e7b11", "ines@example.com");

	private final Moment profile = Moment.at(NOON.plusMillis(120), "user-service", "profile stored");

	private final Moment mail = Moment.atSecond(NOON, "mail", "\"Welcome\"");

	@Test
	void sortsAMailByTheEndOfItsSecond() {
		Timeline timeline = new Timeline(List.of((person) -> List.of(this.mail, this.profile).stream()));

		assertThat(timeline.news(INES)).containsExactly(this.profile, this.mail);
	}

	@Test
	void tellsEverythingOnce() {
		List<Moment> known = new ArrayList<>(List.of(this.profile));
		Timeline timeline = new Timeline(List.of((person) -> known.stream()));
		timeline.news(INES);

		known.add(this.mail);

		assertThat(timeline.news(INES)).containsExactly(this.mail);
	}

	@Test
	void leavesOutWhoIsAway() {
		Source keycloak = (person) -> {
			throw new AwayException("http://localhost:8180", new IllegalStateException());
		};
		Timeline timeline = new Timeline(List.of(keycloak, (person) -> Stream.of(this.mail)));

		assertThat(timeline.news(INES)).containsExactly(this.mail);
		assertThat(timeline.away()).singleElement().asString().contains("http://localhost:8180");
	}

	@Test
	void showsNoMillisecondsWhereNobodyKnowsThem() {
		assertThat(this.profile.line(Ansi.OFF, ZoneOffset.UTC))
			.isEqualTo("12:00:00.120  user-service          profile stored");
		assertThat(this.mail.line(Ansi.OFF, ZoneOffset.UTC))
			.isEqualTo("12:00:00      mail                  \"Welcome\"");
	}

}
