package io.mitosis.lab.soak;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// One line of the ledger.
///
/// @param time when it was written
/// @param kind what happened
/// @param words ids and the like, without spaces, as the kind tells
public record Entry(Instant time, Kind kind, List<String> words) {

	private static final String END = ".";

	public Entry {
		words = List.copyOf(words);
	}

	/// The word at this place, empty when there is none.
	public String word(int place) {
		return (place < this.words.size()) ? this.words.get(place) : "";
	}

	/// The line ends with a full stop, for half a line may look like a whole one.
	String line() {
		return "%s %s %s %s%n".formatted(this.time, this.kind, String.join(" ", this.words), END);
	}

	/// Reads a line; empty for one that was cut off by a crash.
	static Optional<Entry> parse(String line) {
		List<String> words = Arrays.asList(line.split(" "));
		if (words.size() < 3 || !words.getLast().equals(END)) {
			return Optional.empty();
		}
		try {
			return Optional.of(new Entry(Instant.parse(words.getFirst()), Kind.valueOf(words.get(1)),
					words.subList(2, words.size() - 1).stream().filter((word) -> !word.isEmpty()).toList()));
		}
		catch (DateTimeParseException | IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/// What can happen.
	public enum Kind {

		/// A registration was accepted: person, e-mail address.
		REGISTRATION,
		/// An invoice was shown to its person: person, invoice.
		INVOICE,
		/// A payment was answered: person, invoice, payment, `SUCCEEDED` or `DECLINED`.
		PAYMENT,
		/// A message was shown in the inbox: person, message.
		MESSAGE,
		/// A person sets out to close, whatever will be answered: person.
		LEAVING,
		/// A person's wish to close was accepted: person.
		CLOSING,
		/// An instance was killed: its name.
		KILL,
		/// A part is restarted in good order: its name.
		RESTART,
		/// Something did not come back after a kill or a restart: its name.
		NOT_BACK,
		/// Something was taken away for a while: the fault.
		OUTAGE,
		/// An answer that nobody should ever get: status, method, path, trace id.
		BUG,
		/// All alerts are to be seen once more.
		ALERTS,
		/// An alert fired: its name, seconds since its cause.
		FIRED,
		/// An alert is silent again: its name, seconds since all was well.
		RESOLVED,
		/// An alert did not fire, or did not end: its name, `FIRED` or `RESOLVED`.
		MISSED,
		/// An alert cannot be made to fire here: its name.
		LEFT_OUT,
		/// How often each status was answered since the last such line: `201=5` ...,
		/// `none` where nothing answered.
		ANSWERS

	}

}
