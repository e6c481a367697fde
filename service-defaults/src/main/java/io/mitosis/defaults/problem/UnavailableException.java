package io.mitosis.defaults.problem;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/// Something that this service needs is away and nothing was half done: 503 with `Retry-After`.
public class UnavailableException extends RuntimeException {

	private final Duration retryAfter;

	/// @param what the missing part in the caller's words, such as "the identity
	/// provider"
	/// @param retryAfter when a new try makes sense; sent in whole seconds, at least 1
	public UnavailableException(String what, Duration retryAfter, @Nullable Throwable cause) {
		super(what + " is not available", cause);
		this.retryAfter = retryAfter;
	}

	public Duration retryAfter() {
		return this.retryAfter;
	}

}
