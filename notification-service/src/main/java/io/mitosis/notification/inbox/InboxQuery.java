package io.mitosis.notification.inbox;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.springframework.data.domain.ScrollPosition;
import org.springframework.util.MultiValueMap;

/// Which part of an inbox is asked for.
record InboxQuery(ScrollPosition from, int limit, boolean unreadOnly) {

	private static final Set<String> PARAMETERS = Set.of("after", "limit", "unread");

	private static final int DEFAULT_LIMIT = 20;

	private static final int MAX_LIMIT = 100;

	/// Reads the query of a request and refuses every other parameter, for a misspelt
	/// filter must not answer with everything.
	/// @throws InvalidParameterException naming the first parameter that cannot be read
	static InboxQuery parse(MultiValueMap<String, String> parameters) {
		for (String name : parameters.keySet()) {
			if (!PARAMETERS.contains(name)) {
				throw new InvalidParameterException(name);
			}
		}
		return new InboxQuery(
				read(parameters, "after", Cursor::parse).map(Cursor::position).orElseGet(ScrollPosition::keyset),
				read(parameters, "limit", InboxQuery::limit).orElse(DEFAULT_LIMIT),
				read(parameters, "unread", InboxQuery::flag).orElse(false));
	}

	private static <T> Optional<T> read(MultiValueMap<String, String> parameters, String name,
			Function<String, T> parser) {
		List<String> values = parameters.getOrDefault(name, List.of());
		if (values.size() > 1) {
			throw new InvalidParameterException(name);
		}
		try {
			return values.stream().map(parser).findFirst();
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidParameterException(name);
		}
	}

	private static int limit(String text) {
		int limit = Integer.parseInt(text);
		if (limit < 1 || limit > MAX_LIMIT) {
			throw new IllegalArgumentException(text);
		}
		return limit;
	}

	private static boolean flag(String text) {
		return switch (text) {
			case "true" -> true;
			case "false" -> false;
			default -> throw new IllegalArgumentException(text);
		};
	}

}
