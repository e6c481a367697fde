package io.mitosis.lab.events;

import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

import static org.assertj.core.api.Assertions.assertThat;

class EventLineTests {

	private final EventLine line = new EventLine(Ansi.OFF, ZoneOffset.UTC);

	@Test
	void showsAnEventAsOneLine() {
		Event event = Records.registered("ines@example.com");

		assertThat(this.line.of(event)).isEqualTo("09:30:00.123 user-events     user.registered.v1     #7   "
				+ Records.INES + " {\"email\":\"ines@example.com\"}");
	}

	@Test
	void shortensALongPayload() {
		Event event = Records.event("user-events", "user.registered.v1", "\"%s\"".formatted("x".repeat(500)));

		assertThat(this.line.of(event)).endsWith("xxx…").hasSizeLessThan(300);
	}

	@Test
	void showsWhatIsNoEvent() {
		assertThat(this.line.of(Records.poison("@|red boo|@"))).contains("(no event)").endsWith("\"@|red boo|@\"");
	}

}
