package io.mitosis.gateway.door;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.mitosis.gateway.Backend;
import io.mitosis.gateway.Gateway;
import io.mitosis.gateway.GatewayTest;
import io.mitosis.gateway.InstanceOf;
import io.mitosis.gateway.door.RawExchange.RawAnswer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/// What no client would send, over bare sockets.
@GatewayTest
@TestPropertySource(properties = "server.tomcat.connection-timeout=2s")
class BadInputTests {

	@InstanceOf("user-service")
	private static final Backend users = Backend.named("users");

	@InstanceOf("billing-service")
	private static final Backend billing = Backend.named("billing");

	private static final String END = "\r\nHost: localhost\r\nConnection: close\r\n\r\n";

	private static final String REGISTER = "POST /api/v1/users HTTP/1.1\r\nHost: localhost\r\n"
			+ "Content-Type: application/json\r\n";

	private final Gateway gateway;

	BadInputTests(Gateway gateway) {
		this.gateway = gateway;
	}

	@BeforeEach
	void forgetCalls() {
		users.calls().clear();
		billing.calls().clear();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void refusesWithAProblem(String what, int status, String request) throws IOException {
		RawAnswer answer = RawExchange.of(this.gateway.port(), request);

		assertThat(answer.status()).as(answer.text()).isEqualTo(status);
		assertThat(answer.count()).isOne();
		assertThat(answer.header("Content-Type")).singleElement().asString().startsWith("application/problem+json");
		assertThat(answer.header("X-Content-Type-Options")).containsExactly("nosniff");
		assertThat(answer.text()).contains("/docs/problems/").doesNotContain("Exception", "evil", "internal-error");
		assertThat(users.calls()).isEmpty();
		assertThat(billing.calls()).isEmpty();
	}

	static Stream<Arguments> refusesWithAProblem() {
		String plans = "GET /api/v1/plans HTTP/1.1";
		return Stream.of(arguments("a header over 16 KiB", 431, plans + "\r\nX-Long: " + "x".repeat(17_000) + END),
				arguments("headers over 16 KiB", 431, plans + headers(17, 1000) + END),
				arguments("more than 100 headers", 400, plans + headers(101, 1) + END),
				arguments("headers over 32 KiB", 400, plans + headers(33, 1000) + END),
				arguments("a path over 8 KiB", 414, "GET /" + "x".repeat(9_000) + " HTTP/1.1" + END),
				arguments("a query over 8 KiB", 414, "GET /api/v1/plans?" + "x".repeat(9_000) + " HTTP/1.1" + END),
				arguments("a path over 32 KiB", 400, "GET /" + "x".repeat(33_000) + " HTTP/1.1" + END),
				arguments("a return in a header", 400, plans + "\r\nX-Two: a\rSet-Cookie: evil" + END),
				arguments("a NUL in a header", 400, plans + "\r\nX-Nul: a\u0000b" + END),
				arguments("a control character in a header", 400, plans + "\r\nX-Control: a\u0085b" + END),
				arguments("a blank in the name of a header", 400, plans + "\r\nX Blank: a" + END),
				arguments("a NUL in the path", 400, "GET /api/v1/plans\u0000 HTTP/1.1" + END),
				arguments("an encoded NUL in the path", 400, "GET /api/v1/plans%00 HTTP/1.1" + END),
				arguments("a line end in the path", 404, "GET /api/v1/plans%0d%0aX-Injected:%201 HTTP/1.1" + END),
				arguments("a NUL in a parameter", 400, "GET /api/v1/plans?%00=evil HTTP/1.1" + END),
				arguments("a broken escape", 400, "GET /api/v1/plans%zz HTTP/1.1" + END),
				arguments("a broken escape in a parameter", 400, "GET /api/v1/plans?a=%zz HTTP/1.1" + END),
				arguments("a parameter that is no UTF-8", 400, "GET /api/v1/plans?a=%ff HTTP/1.1" + END),
				arguments("two lengths", 400, REGISTER + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}"),
				arguments("a negative length", 400, REGISTER + "Content-Length: -2\r\n\r\n{}"),
				arguments("an unknown coding", 501, REGISTER + "Transfer-Encoding: evil, chunked\r\n\r\n"),
				arguments("a broken chunk", 400, REGISTER + "Transfer-Encoding: chunked\r\n\r\nzz\r\n"),
				arguments("two hosts", 400, plans + "\r\nHost: evil.test" + END),
				arguments("no host", 400, plans + "\r\nConnection: close\r\n\r\n"),
				arguments("another host in the path", 400, "GET http://evil.test/api/v1/plans HTTP/1.1" + END),
				arguments("TRACE", 405, "TRACE /api/v1/plans HTTP/1.1\r\nX-Evil: evil" + END),
				arguments("CONNECT", 501, "CONNECT /api/v1/plans HTTP/1.1" + END),
				arguments("a tunnel", 501, "CONNECT evil.test:443 HTTP/1.1" + END),
				arguments("an unknown method", 405, "FOO /api/v1/plans HTTP/1.1" + END),
				arguments("an unknown version", 505, "GET /api/v1/plans HTTP/3.0" + END),
				arguments("a made-up host", 404,
						"GET /nothing HTTP/1.1\r\nHost: evil.test\r\nConnection: close\r\n\r\n"),
				arguments("a long body", 413,
						REGISTER + "Connection: close\r\nContent-Length: 1048577\r\n\r\n" + "x".repeat(1048577)),
				arguments("a long body in chunks", 413,
						REGISTER + "Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n" + "100001\r\n"
								+ "x".repeat(1048577) + "\r\n0\r\n\r\n"));
	}

	@Test
	void takesChunksAtTheirWordAndHangsUpWhenALengthContradictsThem() throws IOException {
		RawAnswer answer = RawExchange.of(this.gateway.port(), REGISTER
				+ "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /api/v1/plans HTTP/1.1" + END);

		assertThat(answer.count()).isOne();
		assertThat(billing.calls()).isEmpty();
	}

	@Test
	void tellsNoServiceOfAMadeUpHost() throws IOException {
		RawExchange.of(this.gateway.port(),
				"GET /api/v1/plans HTTP/1.1\r\nHost: evil.test\r\nConnection: close\r\n\r\n");

		assertThat(billing.lastCall().headers().get("X-Forwarded-Host")).containsExactly("localhost");
		assertThat(billing.lastCall().headers().values()).noneMatch((values) -> values.toString().contains("evil"));
	}

	@Test
	void answersOthersWhileManyDribbleTheirHeaders() throws IOException {
		List<RawExchange> slow = IntStream.range(0, 50)
			.mapToObj((number) -> begun("GET /api/v1/plans?slow HTTP/1.1\r\nHost: local"))
			.toList();

		assertThat(RawExchange.of(this.gateway.port(), "GET /api/v1/plans HTTP/1.1" + END).status()).isEqualTo(200);

		for (RawExchange exchange : slow) {
			assertThat(exchange.rest().status()).isIn(0, 400, 408);
			exchange.close();
		}
		assertThat(billing.calls()).extracting(Backend.Call::uri).containsExactly("/api/v1/plans");
	}

	@Test
	void answersOthersWhileManyDoNotFinishTheirBodies() throws IOException {
		List<RawExchange> slow = IntStream.range(0, 50)
			.mapToObj((number) -> begun(REGISTER + "Content-Length: 100\r\n\r\n{\"email\":"))
			.toList();

		assertThat(RawExchange.of(this.gateway.port(), REGISTER + "Connection: close\r\nContent-Length: 2\r\n\r\n{}")
			.status()).isEqualTo(200);

		for (RawExchange exchange : slow) {
			RawAnswer answer = exchange.rest();
			assertThat(answer.status()).as(answer.text()).isEqualTo(408);
			assertThat(answer.text()).contains("/docs/problems/request-timeout");
			exchange.close();
		}
		assertThat(users.calls()).extracting(Backend.Call::body).containsExactly("{}");
	}

	@Test
	void passesDeepJsonOn() throws IOException {
		String deep = "[".repeat(10_000) + "]".repeat(10_000);

		RawAnswer answer = RawExchange.of(this.gateway.port(),
				REGISTER + "Connection: close\r\nContent-Length: 20000\r\n\r\n" + deep);

		assertThat(answer.status()).isEqualTo(200);
		assertThat(users.lastCall().body()).isEqualTo(deep);
	}

	private RawExchange begun(String request) {
		try {
			return RawExchange.with(this.gateway.port()).send(request);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String headers(int count, int length) {
		StringBuilder headers = new StringBuilder();
		for (int i = 0; i < count; i++) {
			headers.append("\r\nX-%d: %s".formatted(i, "x".repeat(length)));
		}
		return headers.toString();
	}

}
