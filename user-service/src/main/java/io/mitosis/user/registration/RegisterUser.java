package io.mitosis.user.registration;

import io.mitosis.user.profile.Profile;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/// The request of a new person. How strong a password must be, only Keycloak knows; an empty one it would not look at.
record RegisterUser(
		@NotNull @Pattern(regexp = Profile.EMAIL,
				message = "must be an e-mail address, such as ines@example.com") String email,
		@NotBlank String password,
		@NotNull @Pattern(regexp = Profile.DISPLAY_NAME,
				message = "must be 1 to 80 characters, none of them special") String displayName,
		@NotNull @IsoCountry String country) {

	Profile profile() {
		return new Profile(this.email, this.displayName, this.country);
	}

	/// Never shows the password.
	@Override
	public String toString() {
		return "RegisterUser";
	}

}
