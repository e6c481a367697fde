package io.mitosis.lab.monitoring;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/// What a panel asks Prometheus.
///
/// @param panel who asks
/// @param json what Grafana reads
record Query(Panel panel, JsonNode json) {

	private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

	private static final Pattern NO_METRIC = Pattern
		.compile("\"[^\"]*\"|\\{[^}]*}|\\[[^]]*]|\\b(by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");

	private static final Pattern NAME = Pattern.compile("(?<![\\w:$.])[A-Za-z_:][\\w:]*+(?!\\s*\\()");

	private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset");

	private static final Pattern RATE = Pattern.compile("\\b(?:rate|irate|deriv)\\([^\\[]*\\[([^]]+)]");

	String text(String name) {
		return this.json.path(name).asString("");
	}

	String expression() {
		return text("expr");
	}

	/// As Prometheus would get it with all services and instances chosen.
	String interpolated() {
		return expression().replace("$__rate_interval", "1m")
			.replace("$__range", "30m")
			.replace("$service", ".+")
			.replace("$instance", ".+");
	}

	List<String> metrics() {
		String bare = NO_METRIC.matcher(expression()).replaceAll(" ");
		return NAME.matcher(bare).results().map(MatchResult::group).filter((name) -> !WORDS.contains(name)).toList();
	}

	Stream<String> windowsOfRates() {
		String unquoted = QUOTED.matcher(expression()).replaceAll("");
		return RATE.matcher(unquoted).results().map((match) -> match.group(1));
	}

	/// How often the metric occurs, and how often of these it is inside of a `max by`.
	boolean takesOnlyTheMaximumOf(String metric) {
		Pattern any = Pattern.compile("\\b%s\\b".formatted(metric));
		Pattern maximum = Pattern.compile("max by \\([a-z, ]+\\) \\((?:deriv\\()?%s\\b".formatted(metric));
		return any.matcher(expression()).results().count() == maximum.matcher(expression()).results().count();
	}

	@Override
	public String toString() {
		return "%s: %s".formatted(this.panel, expression());
	}

}
