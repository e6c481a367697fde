package io.mitosis.lab.fuzz;

import java.util.List;
import java.util.Map;

/// An answer as it came, with every header.
///
/// @param status the HTTP status
/// @param headers names and values, also doubled ones
/// @param body the text, empty for a stream
record Reply(int status, List<Map.Entry<String, String>> headers, String body) {

	/// The first value of a header, or nothing.
	String header(String name) {
		return all(name).stream().findFirst().orElse("");
	}

	List<String> all(String name) {
		return this.headers.stream()
			.filter((header) -> header.getKey().equalsIgnoreCase(name))
			.map(Map.Entry::getValue)
			.toList();
	}

	Reply with(String body) {
		return new Reply(this.status, this.headers, body);
	}

}
