package io.mitosis.lab.fuzz;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

import tools.jackson.databind.JsonNode;

/// Headers that are missing, odd, doubled, long, or not for clients to send.
final class HeaderMutations {

	private static final List<String> ACCEPTED = List.of("text/html", "application/xml", "image/png", "*/*;q=0", "json",
			"application/json;q=2", "text/event-stream", "application/problem+json",
			"application/json;q=0.1, */*;q=0.0", "", ";;;", "application/json;".repeat(200), "é/é", "application/cbor",
			"a/b;q=x");

	private static final List<String> OURS = List.of("If-Match", "Idempotency-Key", "Last-Event-ID");

	private static final List<String> NAMES = List.of("X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto",
			"X-Forwarded-Prefix", "X-Forwarded-Port", "Forwarded", "X-HTTP-Method-Override", "X-Original-URL",
			"X-Rewrite-URL", "X-Trace-Id", "traceparent", "tracestate", "baggage", "If-None-Match", "If-Modified-Since",
			"If-Unmodified-Since", "Range", "Cookie", "Origin", "Accept-Language", "Accept-Charset", "Accept-Encoding",
			"TE", "Upgrade", "Via", "Referer", "User-Agent", "Cache-Control", "X-User-Id", "DPoP", "Keep-Alive",
			"Proxy-Authorization", "Content-Language", "Content-Disposition", "HTTP2-Settings");

	private static final List<String> VALUES = List.of("127.0.0.1", "evil.example", "https", "javascript", "../..",
			"-1", "for=\"_x\";host=evil.example;proto=gopher", "DELETE", "/actuator/env", "/api/v1/users", "*", "\"0\"",
			"bytes=0-1", "bytes=5-1,-", "a=b; a=c; =; ;", "null", "de-DE;q=2", "zz-ZZ-zz-ZZ-zz", "utf-16", "br;q=x",
			"00-00000000000000000000000000000000-0000000000000000-01",
			"00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-ff", "Thu, 99 Foo 2026 25:61:61 GMT", "websocket",
			"trailers, deflate;q=0.5", "a=%00", "http://evil.example", "http://localhost:1\u00e9");

	static final Map<String, Mutation> ALL = new TreeMap<>(Map.ofEntries(
			Map.entry("header: missing", HeaderMutations::drop), Map.entry("header: odd", HeaderMutations::odd),
			Map.entry("header: doubled", HeaderMutations::twice),
			Map.entry("header: ours where it is not asked",
					(draft, random) -> draft.set(Oddities.pick(OURS, random), Oddities.header(random))),
			Map.entry("header: odd accept", (draft, random) -> draft.set("Accept", Oddities.pick(ACCEPTED, random))),
			Map.entry("header: not for clients",
					(draft, random) -> draft.set(Oddities.pick(NAMES, random), Oddities.pick(VALUES, random))),
			Map.entry("header: odd text",
					(draft, random) -> draft.set(Oddities.pick(NAMES, random), Oddities.header(random))),
			Map.entry("header: long",
					(draft, random) -> draft.set("X-Long",
							"x".repeat(Oddities.pick(List.of(4_000, 7_000, 9_000, 70_000), random)))),
			Map.entry("header: many", (draft, random) -> many(draft, random.nextBoolean() ? 50 : 300)),
			Map.entry("header: control",
					(draft, random) -> draft.set("X-Odd",
							"a" + Oddities.pick(List.of("\u0000", "\u0007", "\u001b", "\u007f", "\r", "\n b"), random)
									+ "b")),
			Map.entry("header: injected", (draft, random) -> draft.set("Idempotency-Key", "a\r\nX-Injected: 1")),
			Map.entry("header: odd name",
					(draft, random) -> draft.set(Oddities.pick(List.of("X Y", "X\u00e9", "X(", "@"), random), "1")),
			Map.entry("header: authorization", HeaderMutations::authorize)));

	private HeaderMutations() {
	}

	private static void drop(Draft draft, RandomGenerator random) {
		own(draft, random, draft::remove);
	}

	private static void odd(Draft draft, RandomGenerator random) {
		own(draft, random, (name) -> draft.set(name, Oddities.header(random)));
	}

	private static void twice(Draft draft, RandomGenerator random) {
		own(draft, random, (name) -> draft.add(name, Oddities.header(random)));
	}

	/// Does it to a header that the operation reads.
	private static void own(Draft draft, RandomGenerator random, java.util.function.Consumer<String> change) {
		List<JsonNode> headers = draft.operation.parameters("header");
		if (!headers.isEmpty()) {
			change.accept(Oddities.pick(headers, random).path("name").asString());
		}
	}

	private static void many(Draft draft, int count) {
		for (int i = 0; i < count; i++) {
			draft.add("X-Many-" + i, "x");
		}
	}

	/// The role stays that of the token: what is odd is only how it is shown.
	private static void authorize(Draft draft, RandomGenerator random) {
		draft.set("Authorization",
				Oddities.pick(List.of("", "Bearer", "Bearer ", "Bearer a.b.c", "Bearer " + "x".repeat(6000),
						"Basic YWRhOm1pdG9zaXM=", "bearer é", "Bearer eyJhbGciOiJub25lIn0.e30.", "Digest x",
						"Bearer a b c", "Bearer eyJhbGciOiJSUzI1NiIsImtpZCI6Ii4uLy4uIn0.e30.AA"), random));
	}

}
