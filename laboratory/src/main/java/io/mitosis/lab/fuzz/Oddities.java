package io.mitosis.lab.fuzz;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.random.RandomGenerator;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// Values that programs stumble over.
final class Oddities {

	private static final JsonNodeFactory NODES = JsonMapper.shared().getNodeFactory();

	private static final List<String> TEXTS = List.of("", " ", "\t\n", "\u0000", "a\u0000b", "\u0007\u001b[31m",
			"\u202Etxt.exe", "مرحبا بالعالم", "👩‍👩‍👧‍👦".repeat(9), "e\u0301\u0301\u0301", "İıſK", "\uFEFFa",
			"\u200B", "'; DROP TABLE users; --", "<script>alert(1)</script>", "${jndi:ldap://x}", "#{7*7}",
			"../../etc/passwd", "%00", "%s%n%d", "a\r\nX-Injected: 1", "x".repeat(80), "x".repeat(81), "x".repeat(255),
			"x".repeat(256), "x".repeat(20_000), "null", "true", "0", "-1", "1e400", "NaN", "2026-13", "0000-00",
			"9999-12-31T23:59:59Z", "{\"$ne\":null}", "{\"$gt\":\"\"}", "@", "a@b", "a@b..c", "ａ@example.com",
			"x".repeat(250) + "@example.com", "DE ", "de", "ZZ", "free", "pm_", "pm_ok ",
			"00000000-0000-0000-0000-000000000000");

	private static final List<String> HEADERS = List.of("", " ", "\"", "\"\"", "*", "W/\"0\"", "\"0\"", "\"-1\"",
			"\"99999999999999999999\"", "0", "\"0\", \"1\"", "\"\u00e9\"", "é", "a\tb", "null", "'", "a,b",
			"x".repeat(255), "x".repeat(256), "x".repeat(4000), "00000000-0000-0000-0000-000000000000");

	private Oddities() {
	}

	static String text(RandomGenerator random) {
		return pick(TEXTS, random);
	}

	/// A value for a header that HTTP allows.
	static String header(RandomGenerator random) {
		return pick(HEADERS, random);
	}

	static JsonNode value(RandomGenerator random) {
		return switch (random.nextInt(12)) {
			case 0 -> NODES.nullNode();
			case 1 -> NODES.booleanNode(random.nextBoolean());
			case 2 -> NODES.numberNode(-1);
			case 3 -> NODES.numberNode(BigInteger.TEN.pow(400));
			case 4 -> NODES.numberNode(new BigDecimal("1.7976931348623157E+3080"));
			case 5 -> NODES.arrayNode();
			case 6 -> NODES.objectNode();
			case 7 -> NODES.arrayNode().add(text(random));
			case 8 -> NODES.objectNode().put("$ne", "");
			default -> NODES.stringNode(text(random));
		};
	}

	static <T> T pick(List<T> all, RandomGenerator random) {
		return all.get(random.nextInt(all.size()));
	}

}
