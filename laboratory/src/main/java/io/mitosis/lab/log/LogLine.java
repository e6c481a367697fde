package io.mitosis.lab.log;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What one of our programs said, as JSON in Elastic's Common Schema.
///
/// @param time when
/// @param level such as `INFO`
/// @param instance who, such as `user-service-1`
/// @param trace the id of the trace, or an empty string
/// @param user the id of the person, or an empty string
/// @param logger the class that speaks
/// @param message what, in one or more lines
/// @param stackTrace of the exception, or an empty string
/// @see <a href="https://www.elastic.co/docs/reference/ecs">Elastic Common Schema</a>
record LogLine(Instant time, String level, String instance, String trace, String user, String logger, String message,
		String stackTrace) {

	private static final JsonMapper JSON = new JsonMapper();

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS")
		.withZone(ZoneId.systemDefault());

	private static final String RED = "\u001b[31m";

	private static final String YELLOW = "\u001b[33m";

	private static final String GREEN = "\u001b[32m";

	private static final String RESET = "\u001b[0m";

	/// Reads a line; nothing if it is of another kind, such as Kafka's or a JVM's last
	/// words.
	static Optional<LogLine> parse(String line) {
		if (!line.startsWith("{\"@timestamp\"")) {
			return Optional.empty();
		}
		try {
			JsonNode json = JSON.readTree(line);
			return Optional.of(new LogLine(Instant.parse(text(json, "@timestamp")), text(json, "log.level"),
					text(json, "service.node.name"), text(json, "trace.id"), text(json, "user.id"),
					text(json, "log.logger"), text(json, "message"), text(json, "error.stack_trace")));
		}
		catch (JacksonException | DateTimeException ex) {
			return Optional.empty();
		}
	}

	/// As one reads it, in as many lines as it takes.
	String readable(boolean coloured) {
		String level = "%5s".formatted(this.level);
		String head = "%s %s %s [%s] %s : %s".formatted(TIME.format(this.time), coloured ? colour(level) : level,
				this.instance, (this.trace + " " + this.user).strip(), abbreviated(this.logger), this.message);
		return this.stackTrace.isEmpty() ? head : head + "\n" + this.stackTrace.stripTrailing();
	}

	private String colour(String text) {
		return switch (this.level) {
			case "ERROR" -> RED + text + RESET;
			case "WARN" -> YELLOW + text + RESET;
			default -> GREEN + text + RESET;
		};
	}

	/// `i.m.u.r.Registration`.
	private static String abbreviated(String logger) {
		return logger.replaceAll("(\\w)\\w*\\.", "$1.");
	}

	/// The schema's names have dots, which a writer may turn into objects.
	private static String text(JsonNode json, String name) {
		JsonNode flat = json.path(name);
		return (flat.isMissingNode() ? json.at("/" + name.replace('.', '/')) : flat).asString("");
	}

}
