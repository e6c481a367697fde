package io.mitosis.user.profile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ProfileTests {

	@ParameterizedTest
	@ValueSource(strings = { "ines@example.com", "Ines.Albrecht+news@mail.example.co.uk", "o'brien@x.test", "a@b-c.de",
			"1@2.3" })
	void keepsAnAddressAsItIs(String email) {
		assertThat(new Profile(email, "Ines", "DE").email()).isEqualTo(email);
	}

	@Test
	void comparesAddressesWithoutCase() {
		assertThat(new Profile("Ines@Example.COM", "Ines", "DE").emailKey()).isEqualTo("ines@example.com");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "ines", "ines@", "@example.com", "ines@localhost", "ines@example..com",
			"in..es@example.com", ".ines@example.com", "ines@-example.com", "in es@example.com", " ines@example.com",
			"ines@example.com\n", "\"in es\"@example.com", "ines@[127.0.0.1]", "ines@bücher.de", "inés@example.com" })
	void refusesWhatIsNoAddress(String email) {
		assertThatIllegalArgumentException().isThrownBy(() -> new Profile(email, "Ines", "DE"));
	}

	@Test
	void measuresAnAddressBeforeItLooksInside() {
		String endless = "a.".repeat(500_000) + "a@example.com";

		assertThatIllegalArgumentException().isThrownBy(() -> new Profile(endless, "Ines", "DE"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Ines", "O'Neil, Jr.", "田中 ゆき", "José-María", "X Æ A-12", "😀" })
	void takesNamesOfManyKinds(String name) {
		assertThat(new Profile("ines@example.com", " " + name + " ", "DE").displayName()).isEqualTo(name);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "   ", "<b>Ines</b>", "Ines\tAlbrecht", "Ines\nAlbrecht", "Ines; DROP", "{name}" })
	void refusesWhatIsNoName(String name) {
		assertThatIllegalArgumentException().isThrownBy(() -> new Profile("ines@example.com", name, "DE"));
	}

	@Test
	void refusesANameOfMoreThanEightyCharacters() {
		assertThat(new Profile("ines@example.com", "x".repeat(80), "DE").displayName()).hasSize(80);
		assertThatIllegalArgumentException().isThrownBy(() -> new Profile("ines@example.com", "x".repeat(81), "DE"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "de", "DEU", "XX", "EU", "UK", "D", "DE " })
	void refusesWhatIsNoCountry(String country) {
		assertThatIllegalArgumentException().isThrownBy(() -> new Profile("ines@example.com", "Ines", country));
	}

}
