package io.mitosis.gateway.limit;

/// Somebody asks for more than a bucket holds: 429.
class TooManyRequestsException extends RuntimeException {

	private final long retryAfter;

	/// @param retryAfter whole seconds, at least 1
	TooManyRequestsException(long retryAfter) {
		super("Too many requests");
		this.retryAfter = retryAfter;
	}

	long retryAfter() {
		return this.retryAfter;
	}

}
