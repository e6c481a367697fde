package io.mitosis.user.identity;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import io.mitosis.user.profile.Profile;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/// The realm's own registration page takes the people that we take.
class RealmTests {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final JsonNode attributes = attributes();

	@Test
	void hasOurRuleForAddresses() {
		assertThat(attribute("email").at("/validations/pattern/pattern").stringValue()).isEqualTo(Profile.EMAIL);
	}

	@Test
	void hasOurCountries() {
		List<String> countries = attribute("country").at("/validations/options/options")
			.valueStream()
			.map(JsonNode::stringValue)
			.toList();

		assertThat(countries).containsExactlyInAnyOrder(Locale.getISOCountries());
	}

	@Test
	void letsOnlyAdministratorsSeeOurMarks() {
		assertThat(attribute(NewIdentity.REGISTRATION).at("/permissions").toString())
			.isEqualTo("{\"view\":[\"admin\"],\"edit\":[\"admin\"]}");
	}

	private JsonNode attribute(String name) {
		return this.attributes.valueStream()
			.filter((attribute) -> attribute.required("name").stringValue().equals(name))
			.findFirst()
			.orElseThrow();
	}

	private static JsonNode attributes() {
		JsonNode realm = JSON.readTree(Path.of("../keycloak/mitosis-realm.json"));
		JsonNode provider = realm.required("components")
			.required("org.keycloak.userprofile.UserProfileProvider")
			.required(0);
		return JSON.readTree(provider.at("/config/kc.user.profile.config/0").stringValue()).required("attributes");
	}

}
