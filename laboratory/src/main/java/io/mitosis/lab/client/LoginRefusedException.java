package io.mitosis.lab.client;

import io.mitosis.lab.system.LabException;

/// The token endpoint gave no token; the message is the sentence a person reads.
public final class LoginRefusedException extends LabException {

	/// Names who got none, with the reason that the endpoint gives.
	public LoginRefusedException(String who, Answer answer) {
		super("No token for %s: %s".formatted(who, reason(answer)));
	}

	private static String reason(Answer answer) {
		if (!answer.header("Content-Type").orElse("").contains("json")) {
			return "the token endpoint answers " + answer.status();
		}
		String reason = answer.text("error_description");
		return (!reason.isEmpty()) ? reason : answer.status() + " " + answer.text("title");
	}

}
