package io.mitosis.defaults.security;

import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.List;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import org.jspecify.annotations.Nullable;

import static com.nimbusds.jose.util.health.HealthStatus.HEALTHY;

/// The issuer's public keys: cached, kept through an outage of the issuer, and asked for at most twice per interval.
///
/// A key id that is not among the keys makes the set be fetched again, for keys rotate. Beyond the limit such a key id
/// is taken as made up; as long as no keys were ever fetched it is unknown whether it is, and the failure stands.
final class KeySource implements JWKSource<SecurityContext> {

	private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(1);

	private static final Duration READ_TIMEOUT = Duration.ofSeconds(2);

	private static final int SIZE_LIMIT = 50 * 1024;

	private static final Duration CACHED = Duration.ofMinutes(5);

	private static final Duration KEPT_IN_AN_OUTAGE = Duration.ofHours(1);

	private static final Duration INTERVAL = Duration.ofSeconds(5);

	private final JWKSource<SecurityContext> keys;

	private volatile boolean everFetched;

	KeySource(String uri) throws MalformedURLException {
		var retriever = new DefaultResourceRetriever((int) CONNECT_TIMEOUT.toMillis(), (int) READ_TIMEOUT.toMillis(),
				SIZE_LIMIT);
		this.keys = JWKSourceBuilder.<SecurityContext>create(URI.create(uri).toURL(), retriever)
			.cache(CACHED.toMillis(), READ_TIMEOUT.plus(CONNECT_TIMEOUT).toMillis())
			.rateLimited(INTERVAL.toMillis())
			.outageTolerant(KEPT_IN_AN_OUTAGE.toMillis())
			.healthReporting((report) -> this.everFetched |= report.getHealthStatus() == HEALTHY)
			.build();
	}

	@Override
	public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws KeySourceException {
		try {
			return this.keys.get(selector, context);
		}
		catch (RateLimitReachedException ex) {
			if (this.everFetched) {
				return List.of();
			}
			throw ex;
		}
	}

}
