package io.mitosis.lab.events;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

import picocli.CommandLine.Help.Ansi;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One event as one line: time, topic, type, sequence, subject and the beginning of its payload.
record EventLine(Ansi ansi, ZoneId zone) {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

	private static final int PAYLOAD = 160;

	/// The line in the machine's own time zone, coloured when a person looks.
	EventLine() {
		this(Ansi.AUTO, ZoneId.systemDefault());
	}

	String of(Event event) {
		String head = "@|faint %s|@ @|%s %-15s|@ @|bold %-22s|@ @|faint #%-3d|@ %s ".formatted(
				TIME.format(event.time().atZone(this.zone)), colour(event), event.topic(), type(event),
				event.sequence(), event.subject());
		return this.ansi.string(head) + shorten(details(event));
	}

	private static String type(Event event) {
		return event.type().isEmpty() ? "(no event)" : event.type();
	}

	private static String colour(Event event) {
		if (event.topic().endsWith(".dlt")) {
			return "red";
		}
		return switch (event.topic()) {
			case "user-events" -> "green";
			case "billing-events" -> "yellow";
			default -> "magenta";
		};
	}

	/// The payload without the id, which the line has shown.
	private static String details(Event event) {
		JsonNode payload = event.payload().deepCopy();
		if (payload instanceof ObjectNode object && object.path("id").asString("").equals(event.subject())) {
			object.remove("id");
		}
		return payload.toString();
	}

	private static String shorten(String payload) {
		return (payload.length() <= PAYLOAD) ? payload : payload.substring(0, PAYLOAD - 1) + "…";
	}

}
