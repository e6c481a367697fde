package io.mitosis.notification.inbox;

/// A query parameter that cannot be read: unknown, repeated, out of range, or not a cursor of ours.
class InvalidParameterException extends RuntimeException {

	private final String parameter;

	InvalidParameterException(String parameter) {
		super("Parameter " + parameter);
		this.parameter = parameter;
	}

	String parameter() {
		return this.parameter;
	}

}
