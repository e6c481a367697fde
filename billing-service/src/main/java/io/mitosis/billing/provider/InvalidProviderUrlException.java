package io.mitosis.billing.provider;

/// The address of the provider is none; stops the start, for no payment could ever work.
class InvalidProviderUrlException extends RuntimeException {

	InvalidProviderUrlException(String url) {
		super("PAYMENT_PROVIDER_URL is not an HTTP address: '%s'".formatted(url));
	}

}
