package io.mitosis.lab.component;

import io.mitosis.lab.system.Checkout;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/// What no journey sees because it takes a week, a third party, or more patience than a quick guesser has.
class RealmFileTests {

	private static final String WEEK = String.valueOf(7 * 24 * 60 * 60);

	private final JsonNode realm = new JsonMapper()
		.readTree(Checkout.here().resolve("keycloak/mitosis-realm.json").toFile());

	@Test
	void forgetsItsRecordsAfterAWeek() {
		assertThat(text("/eventsExpiration")).isEqualTo(WEEK);
		assertThat(text("/attributes/adminEventsExpiration")).isEqualTo(WEEK);
	}

	@Test
	void recordsFailuresAndChangesOfCredentials() {
		assertThat(this.realm.at("/enabledEventTypes").valueStream().map(JsonNode::asString)).contains("LOGIN_ERROR",
				"REFRESH_TOKEN_ERROR", "CLIENT_LOGIN_ERROR", "UPDATE_CREDENTIAL", "USER_DISABLED_BY_TEMPORARY_LOCKOUT");
		assertThat(text("/eventsEnabled") + text("/adminEventsEnabled")).isEqualTo("truetrue");
	}

	@Test
	void locksAPatientGuesserToo() {
		assertThat(text("/bruteForceProtected")).isEqualTo("true");
		assertThat(text("/failureFactor")).isEqualTo("5");
	}

	@Test
	void asksNobodyElseWhoAPersonIsUntilItIsSwitchedOn() {
		assertThat(this.realm.at("/identityProviders").valueStream()).isNotEmpty().allSatisfy((provider) -> {
			assertThat(provider.path("enabled").asString()).matches("\\$\\{MITOSIS_LOGIN_[A-Z]+:false}");
			assertThat(provider.path("trustEmail").asBoolean()).isFalse();
		});
	}

	@Test
	void holdsNoSecretThatTheEnvironmentCannotReplace() {
		assertThat(this.realm.findValuesAsString("secret")).isNotEmpty()
			.allSatisfy((secret) -> assertThat(secret).matches("\\$\\{MITOSIS_[A-Z_]+:.+}"));
		assertThat(this.realm.findValuesAsString("clientSecret")).isNotEmpty()
			.allSatisfy((secret) -> assertThat(secret).matches("\\$\\{MITOSIS_LOGIN_[A-Z]+_SECRET:unset}"));
	}

	private String text(String path) {
		return this.realm.at(path).asString("");
	}

}
