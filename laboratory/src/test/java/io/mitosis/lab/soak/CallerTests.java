package io.mitosis.lab.soak;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpServer;
import io.mitosis.lab.client.Answer;
import io.mitosis.lab.client.Api;
import io.mitosis.lab.client.Newcomer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class CallerTests {

	@Test
	void asksAgainWhatARateLimitRefused(@TempDir Path folder) throws IOException {
		AtomicInteger calls = new AtomicInteger();
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/", (exchange) -> {
			exchange.getResponseHeaders().add("Retry-After", "0");
			exchange.sendResponseHeaders((calls.incrementAndGet() < 3) ? 429 : 201, -1);
			exchange.close();
		});
		server.start();

		try (Ledger ledger = new Ledger(folder.resolve("ledger"))) {
			Api api = new Api(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
			Optional<Answer> answer = new Caller(api, new Tally(), ledger, Newcomer.named("Soak")).register();

			assertThat(answer).map(Answer::status).hasValue(201);
			assertThat(calls).hasValue(3);
		}
		finally {
			server.stop(0);
		}
	}

}
