package io.mitosis.user.identity;

/// Another login has this e-mail address.
public class EmailTakenException extends RuntimeException {

	private final String email;

	public EmailTakenException(String email) {
		super("E-mail address is taken");
		this.email = email;
	}

	public String email() {
		return this.email;
	}

}
