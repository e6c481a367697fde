package io.mitosis.defaults.security;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The issuer's public keys: cached for 5 minutes, kept for an hour while the issuer is away.
///
/// An unknown key id is judged only by a fetch that began after it was seen, for keys rotate without notice. Such fetches
/// are a second apart and shared by all who wait, so made-up key ids neither hammer the issuer nor get good tokens refused.
/// While no fetch succeeds, or too many wait, an unknown key id is undecidable: an exception, answered 503 and not 401.
///
/// @see docs/adr/0023-an-unknown-key-waits-for-a-fetch.md
final class KeySource implements JWKSource<SecurityContext> {

	static final Duration CACHED = Duration.ofMinutes(5);

	static final Duration KEPT_IN_AN_OUTAGE = Duration.ofHours(1);

	static final Duration RETRIED_IN_AN_OUTAGE = Duration.ofSeconds(30);

	static final Duration PAUSE = Duration.ofSeconds(1);

	static final int MAX_WAITING = 1000;

	private static final Logger logger = LoggerFactory.getLogger(KeySource.class);

	private final URL url;

	private final LongSupplier nanoTime;

	private final int maxWaiting;

	private final ReentrantLock turn = new ReentrantLock();

	private volatile @Nullable KeyFetch last;

	private volatile @Nullable KeyFetch good;

	KeySource(String uri, LongSupplier nanoTime, int maxWaiting) throws MalformedURLException {
		this.url = URI.create(uri).toURL();
		this.nanoTime = nanoTime;
		this.maxWaiting = maxWaiting;
	}

	@Override
	public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws KeySourceException {
		long asked = this.nanoTime.getAsLong();
		refreshWhatIsOld();
		List<JWK> known = known(selector);
		return known.isEmpty() ? fetchedSince(asked, selector) : known;
	}

	private List<JWK> known(JWKSelector selector) {
		KeyFetch fetch = this.good;
		return (fetch == null || hasPassed(KEPT_IN_AN_OUTAGE, fetch)) ? List.of() : selector.select(fetch.keys());
	}

	/// One caller refreshes while the others go on with what they have.
	private void refreshWhatIsOld() {
		if (isDue() && this.turn.tryLock()) {
			try {
				if (isDue()) {
					fetch();
				}
			}
			finally {
				this.turn.unlock();
			}
		}
	}

	private boolean isDue() {
		KeyFetch fetch = this.good;
		return fetch != null && hasPassed(CACHED, fetch) && hasPassed(RETRIED_IN_AN_OUTAGE, this.last);
	}

	private List<JWK> fetchedSince(long asked, JWKSelector selector) throws KeySourceException {
		if (this.turn.getQueueLength() >= this.maxWaiting) {
			throw new KeySourceException("Too many wait for the keys of the issuer");
		}
		this.turn.lock();
		try {
			List<JWK> known = known(selector);
			if (!known.isEmpty()) {
				return known;
			}
			KeyFetch fetch = this.last;
			if (fetch == null || !fetch.settles(asked) && (fetch.succeeded() || hasPassed(PAUSE, fetch))) {
				awaitPause(fetch);
				fetch = fetch();
			}
			if (!fetch.succeeded()) {
				throw new RemoteKeySourceException("The keys of the issuer cannot be fetched", fetch.failure());
			}
			return selector.select(fetch.keys());
		}
		finally {
			this.turn.unlock();
		}
	}

	private void awaitPause(@Nullable KeyFetch previous) throws KeySourceException {
		try {
			if (previous != null) {
				Thread.sleep(PAUSE.minus(age(previous)));
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new KeySourceException("Interrupted", ex);
		}
	}

	private KeyFetch fetch() {
		KeyFetch fetch = KeyFetch.from(this.url, this.nanoTime);
		this.last = fetch;
		if (fetch.succeeded()) {
			this.good = fetch;
		}
		else {
			logger.warn("The keys of the issuer could not be fetched: {}", String.valueOf(fetch.failure()));
		}
		return fetch;
	}

	private boolean hasPassed(Duration time, @Nullable KeyFetch since) {
		return since == null || age(since).compareTo(time) > 0;
	}

	private Duration age(KeyFetch fetch) {
		return Duration.ofNanos(this.nanoTime.getAsLong() - fetch.ended());
	}

}
