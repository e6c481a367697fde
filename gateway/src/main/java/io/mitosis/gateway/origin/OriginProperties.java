package io.mitosis.gateway.origin;

import java.net.URI;
import java.util.List;

import io.mitosis.defaults.settings.InvalidSettingException;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Which foreign pages may call the API.
///
/// @param allowedOrigins exact origins such as `https://shop.example`; none by default
@ConfigurationProperties("mitosis.cors")
record OriginProperties(@DefaultValue List<String> allowedOrigins) {

	OriginProperties {
		allowedOrigins.forEach(OriginProperties::requireOrigin);
	}

	private static void requireOrigin(String origin) {
		if (!origin.matches("https?://[A-Za-z0-9.\\-\\[\\]:]+") || URI.create(origin).getHost() == null) {
			throw new InvalidSettingException("mitosis.cors.allowed-origins",
					"needs origins such as https://shop.example, not " + origin);
		}
	}

}
