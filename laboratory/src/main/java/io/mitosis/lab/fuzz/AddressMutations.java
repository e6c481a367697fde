package io.mitosis.lab.fuzz;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

import tools.jackson.databind.JsonNode;

/// Methods, paths and parameters that lead nowhere, or should.
final class AddressMutations {

	private static final List<String> METHODS = List.of("HEAD", "OPTIONS", "TRACE", "PROPFIND", "LOCK", "FOO", "get",
			"QUERY");

	private static final List<String> IDS = List.of("0", "-1", "me", "null", "%20", "%00", "%0d%0aX-Injected:1",
			"a%2fb", "..%2f..%2factuator", "%2e%2e", "%252e%252e%252f", "00000000-0000-0000-0000-000000000000", "é",
			"%c3%28", "%F0%9F%98%80", "{id}", "*", "1'or'1'='1", "00000000000000000000000000000000",
			"00000000-0000-0000-0000-00000000000g", "0-0-0-0-0", "x".repeat(300), "x".repeat(9_000), "%", "%zz",
			"a;b=c", "$ne", "..;", ".");

	private static final List<String> QUERIES = List.of("limit=0", "limit=-1", "limit=101",
			"limit=99999999999999999999", "limit=1e2", "limit=", "limit", "limit=%00", "limit=1&limit=2", "after=",
			"after=x", "after=%00", "after=AAAA", "after=%F0%9F%98%80", "after=eyJhIjoxfQ",
			"after=" + "A".repeat(3_000), "after=a&after=b", "unknown=1", "=", "&&", "%zz=1", "a=%zz", "a=%c3%28",
			"unread=maybe", "unread=true&unread=false", "status=", "status=NONE", "status=ACTIVE&status=CLOSED",
			"country=%00", "email=%00", "email=" + "x".repeat(5_000) + "@example.com", "email[$ne]=x", "sort=id,desc",
			"page=1", "size=9999", "a[b][c]=1", "_method=DELETE", "access_token=x", "q=" + "x".repeat(9_000),
			"a=<script>", "a=\u00e9", "limit=١");

	static final Map<String, Mutation> ALL = new TreeMap<>(Map.ofEntries(
			Map.entry("query: odd", (draft, random) -> draft.query.add(Oddities.pick(QUERIES, random))),
			Map.entry("query: odd too", (draft, random) -> draft.query.add(Oddities.pick(QUERIES, random))),
			Map.entry("query: odd text", AddressMutations::text),
			Map.entry("method: other", (draft, random) -> draft.method = Oddities.pick(METHODS, random)),
			Map.entry("path: odd id", AddressMutations::id), Map.entry("path: odd id too", AddressMutations::id),
			Map.entry("path: traversal", (draft, random) -> draft.path = Oddities
				.pick(List.of("/api/v1/plans/..", "/api/v1/%2e%2e", "/api/v1/..;/..", "/api/v1/x/../..", "//api",
						"/api/v1/..%5c..", "/%5c..", "/auth/realms/mitosis/..%2f.."), random)
					+ Oddities.pick(List.of("/actuator/env", "/auth/admin/", "/api/v1/users", "/etc/passwd"), random)),
			Map.entry("path: spelt otherwise", AddressMutations::respell)));

	private AddressMutations() {
	}

	private static void text(Draft draft, RandomGenerator random) {
		List<JsonNode> known = draft.operation.parameters("query");
		String name = known.isEmpty() ? "a" : Oddities.pick(known, random).path("name").asString();
		draft.query.add(name + "=" + URLEncoder.encode(Oddities.text(random), StandardCharsets.UTF_8));
	}

	private static void id(Draft draft, RandomGenerator random) {
		if (draft.operation.hasId()) {
			draft.path = draft.operation.path()
				.replaceFirst("\\{[^}]+}", java.util.regex.Matcher.quoteReplacement(Oddities.pick(IDS, random)));
		}
	}

	private static void respell(Draft draft, RandomGenerator random) {
		String path = draft.path;
		draft.path = switch (random.nextInt(11)) {
			case 0 -> path + "/";
			case 1 -> path.replace("/api", "//api");
			case 2 -> path.replace("/v1/", "/v1//");
			case 3 -> path + ";a=b";
			case 4 -> path.replace("/v1", "/V1");
			case 5 -> path.replace("api", "%61pi");
			case 6 -> path + "%00";
			case 7 -> path + ".json";
			case 8 -> path.replace("/v1/", "/v1%2f");
			case 9 -> path + "/" + "x/".repeat(200);
			default -> path + "/unknown";
		};
	}

}
