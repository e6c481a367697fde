package io.mitosis.lab.client;

/// Something that a command needs does not answer; the message is the sentence a person reads.
public final class AwayException extends RuntimeException {

	/// Names the address that stays silent.
	public AwayException(String address, Throwable cause) {
		super("Nothing answers at %s: is the system up? (./lab status)".formatted(address), cause);
	}

}
