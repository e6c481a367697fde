package io.mitosis.defaults.observability;

import java.net.URI;
import java.net.URISyntaxException;

import io.mitosis.defaults.settings.InvalidSettingException;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where finished spans go, and how many.
///
/// @param endpoint the address of a collector that speaks OTLP over HTTP, such as Tempo's `http://localhost:4318`;
/// without one, which is the default, no span leaves the process
/// @param probability the share of the requests whose spans are recorded, from 0 to 1; by default all when there is a
/// collector, otherwise a tenth, for then they only serve as exemplars
/// @see <a href="https://opentelemetry.io/docs/specs/otlp/#otlphttp">OTLP/HTTP</a>
@ConfigurationProperties(prefix = "mitosis.otlp", ignoreUnknownFields = false)
record OtlpProperties(@DefaultValue("") String endpoint, @Nullable Double probability) {

	private static final double COLLECTED = 1;

	private static final double UNCOLLECTED = 0.1;

	OtlpProperties {
		if (!endpoint.isBlank() && !isHttp(endpoint)) {
			throw new InvalidSettingException("mitosis.otlp.endpoint",
					"must be an address such as http://localhost:4318, but is '" + endpoint + "'");
		}
		if (probability != null && !(probability >= 0 && probability <= 1)) {
			throw new InvalidSettingException("mitosis.otlp.probability", "must be from 0 to 1, but is " + probability);
		}
	}

	/// The share that was set, or its default.
	double share() {
		if (this.probability != null) {
			return this.probability;
		}
		return this.endpoint.isBlank() ? UNCOLLECTED : COLLECTED;
	}

	/// Below the address, as the specification has it for a base.
	String traces() {
		return this.endpoint.replaceAll("/+$", "") + "/v1/traces";
	}

	private static boolean isHttp(String endpoint) {
		try {
			URI address = new URI(endpoint);
			return ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
					&& address.getHost() != null && address.getUserInfo() == null && address.getQuery() == null;
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

}
