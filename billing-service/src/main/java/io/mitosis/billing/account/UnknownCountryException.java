package io.mitosis.billing.account;

/// The configuration names a country that there is not.
class UnknownCountryException extends RuntimeException {

	UnknownCountryException(String code) {
		super("mitosis.billing.unserved-countries has '%s', which is not the code of a country, such as AQ"
			.formatted(code));
	}

}
