package io.mitosis.billing.account;

import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/// Where we do business: everywhere but in some countries.
///
/// @param unservedCountries their ISO 3166-1 alpha-2 codes
@ConfigurationProperties("mitosis.billing")
record ServedCountries(@Nullable Set<String> unservedCountries) {

	private static final Set<String> COUNTRIES = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2);

	ServedCountries {
		unservedCountries = (unservedCountries != null) ? Set.copyOf(unservedCountries) : Set.of();
		unservedCountries.stream().filter((code) -> !COUNTRIES.contains(code)).findFirst().ifPresent((code) -> {
			throw new UnknownCountryException(code);
		});
	}

	boolean contain(String country) {
		return this.unservedCountries == null || !this.unservedCountries.contains(country);
	}

}
