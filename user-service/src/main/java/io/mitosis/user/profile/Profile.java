package io.mitosis.user.profile;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What a person tells about themselves. The user profile of the realm has the same rules, so that both ways to
/// register accept the same people.
///
/// @param email as the person writes it
/// @param displayName without spaces around it
/// @param country ISO 3166-1 alpha-2
/// @throws IllegalArgumentException when one of them breaks its rule
public record Profile(String email, String displayName, String country) {

	/// RFC 5321 without the forms that no mail provider hands out: quotes, address
	/// literals, other scripts. At most 255 characters, which are looked at first: what
	/// follows would recurse deeply.
	public static final String EMAIL = "^(?=.{1,255}$)[\\w!#$%&'*+/=?^`{|}~-]+(\\.[\\w!#$%&'*+/=?^`{|}~-]+)*"
			+ "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?$";

	/// The characters are those of Keycloak's `person-name-prohibited-characters`.
	public static final String DISPLAY_NAME = "(?=.*\\S)[^<>&\"\\v$%!#?§;*~/\\\\|^=\\[\\]{}()\\p{Cntrl}]{1,80}";

	private static final Pattern EMAIL_PATTERN = Pattern.compile(EMAIL);

	private static final Pattern DISPLAY_NAME_PATTERN = Pattern.compile(DISPLAY_NAME);

	private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

	public Profile {
		displayName = displayName.strip();
		require(EMAIL_PATTERN.matcher(email).matches(), "No e-mail address");
		require(DISPLAY_NAME_PATTERN.matcher(displayName).matches(), "No display name");
		require(isCountry(country), "No country");
	}

	/// @throws IllegalArgumentException when it is no name
	Profile withDisplayName(String changed) {
		return new Profile(this.email, changed, this.country);
	}

	/// By what addresses are compared: two that differ in case only are the same.
	public String emailKey() {
		return emailKey(this.email);
	}

	/// By what an address is looked for, whoever wrote it.
	public static String emailKey(String email) {
		return email.toLowerCase(Locale.ROOT);
	}

	/// Whether it is the code of a country as ISO 3166-1 knows it today.
	public static boolean isCountry(String code) {
		return COUNTRIES.contains(code);
	}

	private static void require(boolean kept, String broken) {
		if (!kept) {
			throw new IllegalArgumentException(broken);
		}
	}

}
