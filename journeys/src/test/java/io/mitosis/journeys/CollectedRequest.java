package io.mitosis.journeys;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One request of the collection, as it is written: values of earlier answers are still `{{references}}`.
///
/// @param name by which later requests refer to its answer; may be empty
/// @param expected the status that the file promises
/// @param word what the answer contains; may be empty
record CollectedRequest(String title, String name, int expected, String word, String method, String url,
		Map<String, String> headers, String body) {

	private static final Pattern EXPECTS = Pattern.compile("# expects (\\d+) ?(\\w*)");

	private static final Pattern NAME = Pattern.compile("# @name (\\w+)");

	private static final Pattern REFERENCE = Pattern.compile("\\{\\{(\\w+)\\.response\\.[^}]+}}");

	private static final Pattern ANY = Pattern.compile("\\{\\{[^}]+}}");

	static CollectedRequest parse(String text) {
		List<String> lines = new ArrayList<>(text.lines().toList());
		String title = lines.removeFirst().trim();
		Matcher expects = EXPECTS.matcher(lines.removeFirst());
		if (!expects.matches()) {
			throw new AssertionError("'%s' does not say what it expects".formatted(title));
		}
		Matcher name = NAME.matcher(lines.getFirst());
		if (name.matches()) {
			lines.removeFirst();
		}
		String[] start = lines.removeFirst().split(" ", 2);
		Map<String, String> headers = new LinkedHashMap<>();
		while (!lines.isEmpty() && !lines.getFirst().isBlank()) {
			String[] header = lines.removeFirst().split(": ", 2);
			headers.put(header[0], header[1]);
		}
		return new CollectedRequest(title, name.matches() ? name.group(1) : "", Integer.parseInt(expects.group(1)),
				expects.group(2), start[0], start[1], headers, String.join("\n", lines).trim());
	}

	/// The names of the requests whose answers it needs.
	List<String> references() {
		return REFERENCE.matcher(this.url + this.headers + this.body)
			.results()
			.map((MatchResult reference) -> reference.group(1))
			.toList();
	}

	/// The published operation that it calls, whatever its variables are called.
	String operation(List<CollectedRequest> file) {
		String path = this.url.replace("{{origin}}", "").replaceFirst("\\?.*", "");
		for (CollectedRequest other : file) {
			path = path.replace("{{" + other.name() + ".response.headers.Location}}",
					other.url().replace("{{origin}}", "") + "/{}");
		}
		return this.method + " " + ANY.matcher(path).replaceAll("{}");
	}

	@Override
	public String toString() {
		return "%s (%s %s)".formatted(this.title, this.method, this.url);
	}

}
