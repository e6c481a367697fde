package io.mitosis.defaults.paging;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.util.MultiValueMap;

/// Which part of a list is asked for: `after` a cursor, up to `limit` items (1 to 100, 20 unless said), perhaps filtered.
///
/// @param after where the page before it ended; empty for the first
/// @see <a href="https://use-the-index-luke.com/no-offset">Keyset paging</a>
public record ListQuery(Optional<Cursor> after, Limit limit, Map<String, String> filters) {

	private static final String AFTER = "after";

	private static final String LIMIT = "limit";

	private static final int DEFAULT_LIMIT = 20;

	private static final int MAX_LIMIT = 100;

	/// Reads the query of a request and refuses every parameter that is not a filter of
	/// the list, for a misspelt filter must not answer with everything.
	/// @param filters the names of the list's own parameters
	/// @throws InvalidParameterException naming the first parameter that cannot be read
	public static ListQuery parse(MultiValueMap<String, String> parameters, String... filters) {
		Set<String> known = Stream.concat(Stream.of(AFTER, LIMIT), Stream.of(filters)).collect(Collectors.toSet());
		parameters.forEach((name, values) -> {
			if (!known.contains(name) || values.size() != 1) {
				throw new InvalidParameterException(name);
			}
		});
		Map<String, String> given = parameters.toSingleValueMap();
		return new ListQuery(read(given, AFTER, Cursor::parse),
				Limit.of(read(given, LIMIT, ListQuery::limit).orElse(DEFAULT_LIMIT)), Map.copyOf(given));
	}

	/// The value of a filter, empty when it was not given.
	/// @param parser throws [IllegalArgumentException] for what it cannot read
	/// @throws InvalidParameterException when the parser does
	public <T> Optional<T> filter(String name, Function<String, T> parser) {
		return read(this.filters, name, parser);
	}

	/// The same filter as a flag: `true` or `false`, which is also the default.
	public boolean flag(String name) {
		return filter(name, ListQuery::flagOf).orElse(false);
	}

	/// Where a repository goes on. Spring Data itself orders what has the same time by
	/// `_id`, upwards, and so must the index of the list.
	/// @param time the property that the list is ordered by
	public ScrollPosition from(String time) {
		return this.after
			.<ScrollPosition>map((cursor) -> ScrollPosition.forward(Map.of(time, cursor.time(), "id", cursor.id())))
			.orElseGet(ScrollPosition::keyset);
	}

	private static <T> Optional<T> read(Map<String, String> given, String name, Function<String, T> parser) {
		try {
			return Optional.ofNullable(given.get(name)).map(parser);
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

	private static boolean flagOf(String text) {
		return switch (text) {
			case "true" -> true;
			case "false" -> false;
			default -> throw new IllegalArgumentException(text);
		};
	}

}
