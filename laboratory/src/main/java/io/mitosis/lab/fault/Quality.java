package io.mitosis.lab.fault;

import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;

/// What a link does with the bytes that it is given.
///
/// @param kind how it treats them
/// @param amount milliseconds for a delay, bytes per second for a bandwidth, else 0
record Quality(Kind kind, long amount) {

	static final Quality GOOD = new Quality(Kind.PASS, 0);

	static final Quality REFUSED = new Quality(Kind.REFUSE, 0);

	static final Quality SILENT = new Quality(Kind.BLACKHOLE, 0);

	static Quality delayed(long millis) {
		return new Quality(Kind.DELAY, millis);
	}

	static Quality narrow(long bytesPerSecond) {
		return new Quality(Kind.BANDWIDTH, bytesPerSecond);
	}

	/// The worst of some; good when there are none.
	static Quality worst(Stream<Quality> qualities) {
		return qualities.max(Comparator.comparing(Quality::kind).thenComparingLong(Quality::harm)).orElse(GOOD);
	}

	private long harm() {
		return (this.kind == Kind.BANDWIDTH) ? -this.amount : this.amount;
	}

	/// How long a number of bytes is held back, in milliseconds.
	long hold(int bytes) {
		return switch (this.kind) {
			case DELAY -> this.amount;
			case BANDWIDTH -> bytes * 1000L / this.amount;
			default -> 0;
		};
	}

	/// Reads what [#toString] wrote.
	static Quality parse(String text) {
		String[] words = text.split(" ");
		return new Quality(Kind.valueOf(words[0].toUpperCase(Locale.ROOT)), Long.parseLong(words[1]));
	}

	@Override
	public String toString() {
		return this.kind.name().toLowerCase(Locale.ROOT) + " " + this.amount;
	}

	/// The kinds, from harmless to worst.
	enum Kind {

		/// Lets everything through.
		PASS,
		/// Holds every answer back for some time.
		DELAY,
		/// Lets so many bytes through in a second.
		BANDWIDTH,
		/// Accepts connections and bytes, and answers nothing; what it holds goes on when
		/// it is healed.
		BLACKHOLE,
		/// Ends all connections and refuses new ones.
		REFUSE

	}

}
