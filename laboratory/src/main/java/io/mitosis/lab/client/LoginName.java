package io.mitosis.lab.client;

/// How people are named on the command line: the development people by their first name, everybody by e-mail.
public final class LoginName {

	private LoginName() {
	}

	/// The e-mail address, which is the login name: `alice` is short for
	/// `alice@mitosis.test`.
	public static String of(String name) {
		return name.contains("@") ? name : name + "@mitosis.test";
	}

}
