package io.mitosis.notification.message;

import java.util.Map;

import io.mitosis.contracts.EventContract;
import io.mitosis.notification.recipient.Preferences;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class KindTests {

	private static final Preferences NOTHING = new Preferences(false, false);

	private static final Map<String, String> FACTS = Map.ofEntries(Map.entry("displayName", "Ines"),
			Map.entry("origin", "http://localhost:8080"), Map.entry("number", "7"), Map.entry("total", "19.90 EUR"),
			Map.entry("amount", "19.90 EUR"), Map.entry("period", "2026-12"), Map.entry("dueOn", "2026-12-15"),
			Map.entry("step", "2"), Map.entry("plan", "PRO"), Map.entry("previousPlan", "FREE"),
			Map.entry("reason", "Because."));

	@ParameterizedTest
	@EnumSource
	void tellsOfAnEventThatIsPublished(Kind kind) {
		assertThat(EventContract.of(kind.event()).examples()).isNotEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void hasATemplateThatGreetsAndLeavesNoGap(Kind kind) {
		Template text = new Templates().get(kind.slug()).fill(FACTS);

		assertThat(text.title()).doesNotContain("\n").hasSizeLessThan(60);
		assertThat(text.body()).startsWith("Hello Ines,\n");
	}

	@ParameterizedTest
	@EnumSource
	void isKnownByItsSlug(Kind kind) {
		assertThat(kind.slug()).matches("[a-z][a-z-]*");
		assertThat(Kind.of(kind.slug())).isEqualTo(kind);
	}

	@ParameterizedTest
	@EnumSource(names = { "SUSPENDED", "REJECTED", "FAREWELL" })
	void reachesPeopleWhoWantNothing(Kind kind) {
		assertThat(kind.reach(NOTHING).email()).isTrue();
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = { "SUSPENDED", "REJECTED", "FAREWELL" })
	void leavesPeopleAloneWhoWantNothing(Kind kind) {
		assertThat(kind.reach(NOTHING)).isEqualTo(NOTHING);
		assertThat(kind.reach(Preferences.EVERYTHING)).isEqualTo(Preferences.EVERYTHING);
	}

}
