package io.mitosis.defaults.settings;

/// A setting has a value with which nobody can work; stops the start with one sentence instead of a stack trace.
public class InvalidSettingException extends RuntimeException {

	/// @param setting its property, such as `mitosis.origin`
	/// @param reason what is wrong with it, continuing the sentence
	public InvalidSettingException(String setting, String reason) {
		super(setting + " " + reason);
	}

}
