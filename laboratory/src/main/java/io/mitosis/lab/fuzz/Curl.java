package io.mitosis.lab.fuzz;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// A request as a line for a shell (bash, for its `$'…'`), so that a person can send it again.
final class Curl {

	private static final int LONGEST = 4_000;

	private Curl() {
	}

	static String of(URI origin, Draft draft, Optional<Person> caller) {
		StringBuilder line = new StringBuilder("curl -gi --path-as-is -X ").append(quoted(bytes(draft.method)));
		line.append(' ').append(quoted(bytes(origin + draft.target())));
		draft.headers
			.forEach((header) -> line.append(" -H ").append(header(header.getKey(), header.getValue(), caller)));
		byte[] body = draft.bytes();
		if (body.length > 0) {
			line.append(" --data-binary ").append(quoted(body));
		}
		return (line.length() > LONGEST) ? line.substring(0, LONGEST) + "… (too long: repeat it by its seed)"
				: line.toString();
	}

	private static String header(String name, String value, Optional<Person> caller) {
		if (caller.isPresent() && value.equals("Bearer " + caller.get().token())) {
			return "\"%s: Bearer $(%s)\"".formatted(name, caller.get().tokenCommand());
		}
		return quoted(bytes(value.isEmpty() ? name + ";" : name + ": " + value));
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static String quoted(byte[] bytes) {
		StringBuilder quoted = new StringBuilder("$'");
		for (byte each : bytes) {
			char symbol = (char) (each & 0xff);
			if (symbol == '\'' || symbol == '\\') {
				quoted.append('\\').append(symbol);
			}
			else if (symbol < ' ' || symbol > '~') {
				quoted.append("\\x%02x".formatted((int) symbol));
			}
			else {
				quoted.append(symbol);
			}
		}
		return quoted.append('\'').toString();
	}

}
