package io.mitosis.lab.system;

import org.jspecify.annotations.Nullable;

/// Something that a person can understand and act on; the message is the one sentence that reaches the terminal.
///
/// Every other exception is a defect of the program: it goes to the home's `logs/lab.log`.
public class LabException extends RuntimeException {

	private final String sentence;

	/// A sentence with nothing to add.
	public LabException(String sentence) {
		this(sentence, null);
	}

	/// A sentence whose cause interests only the log file.
	public LabException(String sentence, @Nullable Throwable cause) {
		super(sentence, cause);
		this.sentence = sentence;
	}

	/// What the person reads.
	public String sentence() {
		return this.sentence;
	}

}
