package io.mitosis.defaults.security;

import java.io.IOException;
import java.net.URL;
import java.text.ParseException;
import java.time.Duration;
import java.util.function.LongSupplier;

import com.nimbusds.jose.jwk.JWKSet;
import org.jspecify.annotations.Nullable;

/// One attempt to fetch the issuer's keys, and how it ended.
///
/// @param began when it was sent, in nanoseconds of a monotonic clock
/// @param ended when it was answered or given up
/// @param keys nothing, if it failed
record KeyFetch(long began, long ended, JWKSet keys, @Nullable Exception failure) {

	private static final int CONNECT_TIMEOUT = (int) Duration.ofSeconds(1).toMillis();

	private static final int READ_TIMEOUT = (int) Duration.ofSeconds(2).toMillis();

	private static final int SIZE_LIMIT = 50 * 1024;

	static KeyFetch from(URL url, LongSupplier nanoTime) {
		long began = nanoTime.getAsLong();
		try {
			JWKSet keys = JWKSet.load(url, CONNECT_TIMEOUT, READ_TIMEOUT, SIZE_LIMIT);
			return new KeyFetch(began, nanoTime.getAsLong(), keys, null);
		}
		catch (IOException | ParseException ex) {
			return new KeyFetch(began, nanoTime.getAsLong(), new JWKSet(), ex);
		}
	}

	boolean succeeded() {
		return this.failure == null;
	}

	/// Whether it can tell that a key, which somebody asked for at a time, does not
	/// exist.
	boolean settles(long asked) {
		return succeeded() && this.began - asked >= 0;
	}

}
