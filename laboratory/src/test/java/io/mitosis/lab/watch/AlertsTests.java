package io.mitosis.lab.watch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import com.sun.net.httpserver.HttpServer;
import io.mitosis.lab.alert.Prometheus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AlertsTests {

	private static final Instant NOON = Instant.parse("2026-07-15T12:00:00Z");

	private HttpServer prometheus;

	@BeforeEach
	void start() throws IOException {
		this.prometheus = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.prometheus.start();
	}

	@AfterEach
	void stop() {
		this.prometheus.stop(0);
	}

	@Test
	void tellsWhatFiresFirstAndWhatIsUrgentBeforeTheRest() {
		answer(alert("DeadLettersArrived", "firing", "ticket", "11:00"),
				alert("OutboxAgeing", "pending", "page", "11:59"), alert("ConsumerStuck", "firing", "page", "11:58"));

		List<Alert> alerts = alerts();

		assertThat(alerts).extracting(Alert::name)
			.containsExactly("ConsumerStuck", "DeadLettersArrived", "OutboxAgeing");
		assertThat(alerts.getFirst()).isEqualTo(new Alert("ConsumerStuck", true, "page",
				Instant.parse("2026-07-15T11:58:00.5Z"), "It is felt", "docs/runbooks/x.md"));
		assertThat(alerts).extracting((alert) -> alert.age(NOON)).containsExactly("1 min 59 s", "59 min 59 s", "59 s");
	}

	@Test
	void isEmptyWhenNothingFires() {
		answer();

		assertThat(alerts()).isEmpty();
	}

	@Test
	void knowsNothingWithoutAPrometheus() {
		int port = this.prometheus.getAddress().getPort();
		this.prometheus.stop(0);

		assertThat(alerts(port).active()).isEmpty();
	}

	private List<Alert> alerts() {
		return alerts(this.prometheus.getAddress().getPort()).active().orElseThrow();
	}

	private static Alerts alerts(int port) {
		return new Alerts(new Prometheus(URI.create("http://localhost:" + port)));
	}

	private void answer(String... alerts) {
		byte[] body = "{\"status\":\"success\",\"data\":{\"alerts\":[%s]}}".formatted(String.join(",", alerts))
			.getBytes(StandardCharsets.UTF_8);
		this.prometheus.createContext("/api/v1/alerts", (exchange) -> {
			exchange.sendResponseHeaders(200, body.length);
			exchange.getResponseBody().write(body);
			exchange.close();
		});
	}

	private static String alert(String name, String state, String severity, String time) {
		return """
				{"labels":{"alertname":"%s","severity":"%s"},"annotations":{"summary":"It is felt",
				"runbook":"docs/runbooks/x.md"},"state":"%s","activeAt":"2026-07-15T%s:00.5Z","value":"1e+00"}"""
			.formatted(name, severity, state, time);
	}

}
