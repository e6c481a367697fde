package io.mitosis.billing.provider;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the provider is, and how many may wait for it at a time.
///
/// @param places how many charges may be under way
/// @param patience how long a charge waits for a place
@ConfigurationProperties("mitosis.billing.provider")
record ProviderProperties(String url, @DefaultValue("50") int places, @DefaultValue("1s") Duration patience) {

	/// @throws InvalidProviderUrlException unless the URL is one of HTTP with a host
	ProviderProperties {
		try {
			URI uri = new URI(url);
			if (uri.getHost() == null || !("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
				throw new InvalidProviderUrlException(url);
			}
		}
		catch (URISyntaxException ex) {
			throw new InvalidProviderUrlException(url);
		}
	}

}
