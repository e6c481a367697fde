package io.mitosis.lab.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

import com.sun.net.httpserver.HttpServer;
import io.mitosis.lab.client.Api;
import io.mitosis.lab.system.LabException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RateLimitsTests {

	@Test
	void endABenchmarkThatWouldMeasureRefusals() throws IOException {
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/", (exchange) -> {
			exchange.sendResponseHeaders(429, -1);
			exchange.close();
		});
		server.start();
		Api gateway = new Api(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));

		assertThatExceptionOfType(LabException.class)
			.isThrownBy(() -> new Crowd(2).send(4, (number) -> gateway.get("/api/v1/plans")))
			.withMessageContaining("MITOSIS_RATELIMITS_ENABLED=false ./lab up");

		server.stop(0);
	}

}
