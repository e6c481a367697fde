package io.mitosis.user.renaming;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/// The header `If-Match`: a change is meant for just the version that its author has seen.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-if-match">RFC 9110, 13.1.1</a>
record IfMatch(boolean any, List<String> strongTags) {

	private static final Pattern TAG = Pattern.compile("(W/)?(\"[\\x21\\x23-\\x7E\\x80-\\xFF]*\")");

	private static final Pattern TAGS = Pattern
		.compile("[ \\t,]*+" + TAG + "(?:[ \\t]*+,[ \\t,]*+" + TAG + ")*+[ \\t,]*+");

	/// @throws PreconditionException 428 without the header, 400 when it is none
	static IfMatch of(@Nullable String header) {
		if (header == null) {
			throw PreconditionException.missing();
		}
		String value = header.strip();
		if (value.equals("*")) {
			return new IfMatch(true, List.of());
		}
		if (!TAGS.matcher(value).matches()) {
			throw PreconditionException.unreadable();
		}
		return new IfMatch(false, strongTags(value));
	}

	/// Compares strongly, so that a weak tag never fits.
	/// @throws PreconditionException 412 unless it fits
	void require(String eTag) {
		if (!this.any && !this.strongTags.contains(eTag)) {
			throw PreconditionException.stale();
		}
	}

	private static List<String> strongTags(String value) {
		return TAG.matcher(value)
			.results()
			.filter((tag) -> tag.group(1) == null)
			.map((tag) -> tag.group(2))
			.collect(Collectors.toUnmodifiableList());
	}

}
