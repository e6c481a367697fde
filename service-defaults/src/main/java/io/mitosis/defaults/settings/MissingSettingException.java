package io.mitosis.defaults.settings;

/// A secret or an address that has no default was not given; stops the start with one sentence instead of a stack trace.
public class MissingSettingException extends RuntimeException {

	/// @param variable the environment variable that is missing, such as
	/// `DATABASE_PASSWORD`
	public MissingSettingException(String variable) {
		super(variable + " is not set");
	}

	/// Passes a value on unless it is blank.
	/// @param variable the environment variable that holds it
	public static String require(String variable, String value) {
		if (value.isBlank()) {
			throw new MissingSettingException(variable);
		}
		return value;
	}

}
