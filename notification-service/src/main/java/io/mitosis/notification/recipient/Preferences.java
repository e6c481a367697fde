package io.mitosis.notification.recipient;

/// Which ways a person wants to be told; some messages ask nobody.
public record Preferences(boolean email, boolean inbox) {

	/// What holds until somebody says otherwise.
	public static final Preferences EVERYTHING = new Preferences(true, true);

}
