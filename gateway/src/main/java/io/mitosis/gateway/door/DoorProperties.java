package io.mitosis.gateway.door;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import io.mitosis.defaults.settings.InvalidSettingException;
import org.apache.catalina.util.NetMask;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Whom the door believes and for whom it waits.
///
/// @param trustedProxies CIDR blocks of the proxies whose `X-Forwarded-For` and `X-Forwarded-Proto` are believed
/// @param cors which foreign pages may call the API
/// @param bodyTimeout how long a whole body may take; how long its sender may be silent is Tomcat's connection timeout
@ConfigurationProperties("mitosis")
record DoorProperties(@DefaultValue List<String> trustedProxies, @DefaultValue Cors cors,
		@DefaultValue("20s") Duration bodyTimeout) {

	DoorProperties {
		trustedProxies.forEach(DoorProperties::requireBlock);
	}

	private static void requireBlock(String block) {
		try {
			if (block.contains("/")) {
				new NetMask(block);
				return;
			}
		}
		catch (IllegalArgumentException ex) {
			// said below
		}
		throw new InvalidSettingException("mitosis.trusted-proxies",
				"needs CIDR blocks such as 10.0.0.0/8, not " + block);
	}

	/// Cross-origin resource sharing.
	///
	/// @param allowedOrigins exact origins such as `https://shop.example`; none by
	/// default
	record Cors(@DefaultValue List<String> allowedOrigins) {

		Cors {
			allowedOrigins.forEach(Cors::requireOrigin);
		}

		private static void requireOrigin(String origin) {
			if (!origin.matches("https?://[A-Za-z0-9.\\-\\[\\]:]+") || URI.create(origin).getHost() == null) {
				throw new InvalidSettingException("mitosis.cors.allowed-origins",
						"needs origins such as https://shop.example, not " + origin);
			}
		}

	}

}
