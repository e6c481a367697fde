package io.mitosis.lab.timeline;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;

import picocli.CommandLine.Help.Ansi;

/// Something that happened to a person.
///
/// @param time by the clock of the source
/// @param wholeSeconds whether the source tells no more than the second; it then sorts as that second's end
/// @param source who says so
/// @param text what happened
record Moment(Instant time, boolean wholeSeconds, String source, String text) {

	static final Comparator<Moment> IN_ORDER = Comparator.comparing(Moment::latest);

	private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

	private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss    ");

	static Moment at(Instant time, String source, String text) {
		return new Moment(time, false, source, text);
	}

	static Moment atSecond(Instant time, String source, String text) {
		return new Moment(time, true, source, text);
	}

	String line(Ansi ansi, ZoneId zone) {
		String time = (this.wholeSeconds ? SECONDS : MILLIS).format(this.time.atZone(zone));
		return ansi.string("@|faint %s|@  @|cyan %-20s|@  ".formatted(time, this.source)) + this.text;
	}

	private Instant latest() {
		return this.wholeSeconds ? this.time.plusMillis(999) : this.time;
	}

}
