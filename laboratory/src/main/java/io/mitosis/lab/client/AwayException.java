package io.mitosis.lab.client;

import io.mitosis.lab.system.LabException;

/// Something that a command needs does not answer; the message is the sentence a person reads.
public final class AwayException extends LabException {

	/// Names the address that stays silent.
	public AwayException(String address, Throwable cause) {
		super("Nothing answers at %s: is the system up? (./lab status)".formatted(address), cause);
	}

}
