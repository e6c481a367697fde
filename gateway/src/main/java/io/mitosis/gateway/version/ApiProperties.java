package io.mitosis.gateway.version;

import java.net.URI;
import java.time.Instant;
import java.util.List;

import io.mitosis.defaults.settings.InvalidSettingException;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.HttpMethod;
import org.springframework.web.util.pattern.PathPatternParser;
import org.springframework.web.util.pattern.PatternParseException;

/// What of the API is on its way out.
///
/// @param deprecations in the order in which they are looked at; the first that fits is told
@ConfigurationProperties("mitosis.api")
record ApiProperties(@DefaultValue List<Deprecation> deprecations) {

	/// Something that nobody should start to use any more.
	///
	/// @param path a path pattern, such as `/api/v1/plans/**`
	/// @param method any, if it is not given
	/// @param since when it became deprecated; that may lie ahead
	/// @param sunset when it stops working, if that is settled
	/// @param link the page that says what to use instead
	record Deprecation(@Nullable String path, @Nullable HttpMethod method, @Nullable Instant since,
			@Nullable Instant sunset, @Nullable URI link) {

		private static final String PROPERTY = "mitosis.api.deprecations[].";

		Deprecation {
			require(isPattern(path), "path", "be a path pattern that starts with /api/v1/", path);
			require(since != null, "since", "be an instant, such as 2027-01-01T00:00:00Z", since);
			require(sunset == null || (since != null && sunset.isAfter(since)), "sunset", "be later than since",
					sunset);
		}

		private static void require(boolean good, String name, String rule, @Nullable Object value) {
			if (!good) {
				throw new InvalidSettingException(PROPERTY + name, "must " + rule + ", but is '" + value + "'");
			}
		}

		private static boolean isPattern(@Nullable String path) {
			try {
				return path != null && path.startsWith("/api/v1/")
						&& PathPatternParser.defaultInstance.parse(path) != null;
			}
			catch (PatternParseException ex) {
				return false;
			}
		}

	}

}
