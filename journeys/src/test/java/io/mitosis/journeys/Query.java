package io.mitosis.journeys;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/// A PromQL expression that somebody relies on.
///
/// @param place where it stands, for people
/// @param expression as Prometheus evaluates it
/// @param emptiness what it means that it gives nothing
record Query(String place, String expression, Emptiness emptiness) {

	/// Reported identically by every instance, so that one of them is enough.
	private static final Set<String> GLOBAL = Set.of("outbox_pending", "outbox_oldest_age_seconds", "consumer_lag",
			"consumer_position", "dead_letters", "users_pending", "users_pending_oldest_age_seconds", "accounts",
			"mails_waiting");

	private static final Pattern GAUGE = Pattern
		.compile("(?<![:\\w\"])(%s)(?![:\\w\"])(\\{[^}]*})?(\\[[^]]*])?".formatted(String.join("|", GLOBAL)));

	private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset", "inf", "nan", "alerts");

	private static final Pattern QUIET = Pattern.compile("\"[^\"]*\"|'[^']*'|\\{[^}]*}|\\[[^]]*]"
			+ "|\\b(by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)|\\bgroup_(left|right)\\b|#.*");

	private static final Pattern NAME = Pattern.compile("(?<![\\w:.])[a-zA-Z_:][\\w:]*(?!\\s*\\(|[\\w:])");

	/// The names of the metrics that it rests on.
	Set<String> metrics() {
		String bare = QUIET.matcher(this.expression).replaceAll(" ");
		return NAME.matcher(bare)
			.results()
			.map((found) -> found.group())
			.filter((name) -> !WORDS.contains(name.toLowerCase(Locale.ROOT)))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	boolean isOfGlobalGauges() {
		return GAUGE.matcher(this.expression).find();
	}

	/// The same if each instance said 1000 wherever a global gauge is read: a sum would
	/// then
	/// tell how many instances there are.
	Query withEqualFigures() {
		return withGauges((matchers) -> matchers);
	}

	/// [#withEqualFigures] if only first instances said anything.
	Query withEqualFiguresOfFirstInstances() {
		return withGauges((matchers) -> "instance=~\".+-1\"" + (matchers.isBlank() ? "" : "," + matchers));
	}

	private Query withGauges(UnaryOperator<String> matchers) {
		String changed = GAUGE.matcher(this.expression)
			.replaceAll((gauge) -> Matcher
				.quoteReplacement(equal(gauge.group(1), matchers.apply(unbraced(gauge.group(2))), gauge.group(3))));
		return new Query(this.place, changed, this.emptiness);
	}

	/// A range of something computed is a subquery.
	private static String equal(String gauge, String matchers, @Nullable String range) {
		return "(0 * %s{%s} + 1000)%s".formatted(gauge, matchers, (range != null) ? range.replace("]", ":]") : "");
	}

	private static String unbraced(@Nullable String braces) {
		return (braces != null) ? braces.substring(1, braces.length() - 1) : "";
	}

	@Override
	public String toString() {
		return this.place + ": " + this.expression;
	}

	/// What it means that a query gives nothing.
	enum Emptiness {

		/// Nobody would ever see anything there.
		BAD,
		/// All is well; but what it asks for must be measured.
		GOOD,
		/// It is measured elsewhere, on Kubernetes.
		ELSEWHERE

	}

}
