package io.mitosis.lab.tool;

import java.util.List;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a program said before it ended.
///
/// @param exit its exit code; 0 is success
/// @param out its standard output
/// @param err its standard error
public record Answer(int exit, String out, String err) {

	/// Where there was nothing to say, or nothing to do.
	public static final Answer DONE = new Answer(0, "", "");

	private static final JsonMapper JSON = new JsonMapper();

	/// Whether it did what it was asked for.
	public boolean succeeded() {
		return this.exit == 0;
	}

	/// The lines of its output.
	public List<String> lines() {
		return this.out.lines().filter((line) -> !line.isBlank()).toList();
	}

	/// The line that says what went wrong: the first that begins with "error", else the
	/// last one.
	public String complaint() {
		List<String> said = (this.err.isBlank() ? this.out : this.err).lines()
			.map(String::strip)
			.filter((line) -> !line.isEmpty())
			.toList();
		return said.stream()
			.filter((line) -> line.regionMatches(true, 0, "error", 0, "error".length()))
			.findFirst()
			.orElseGet(
					() -> said.isEmpty() ? "it gives no reason (exit code %d)".formatted(this.exit) : said.getLast());
	}

	/// Its output as JSON; a missing node when it is none.
	public JsonNode json() {
		try {
			return JSON.readTree(this.out);
		}
		catch (JacksonException ex) {
			return JSON.missingNode();
		}
	}

}
