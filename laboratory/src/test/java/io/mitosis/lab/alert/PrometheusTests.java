package io.mitosis.lab.alert;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.sun.net.httpserver.HttpServer;
import io.mitosis.lab.system.LabException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PrometheusTests {

	private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);

	private final List<String> asked = new ArrayList<>();

	PrometheusTests() throws IOException {
	}

	@AfterEach
	void stop() {
		this.server.stop(0);
	}

	@Test
	void readsAVectorWithItsLabels() {
		Prometheus prometheus = answering(200, """
				{"status": "success", "data": {"resultType": "vector", "result": [
				 {"metric": {"__name__": "up", "job": "mitosis"}, "value": [1.5, "1"]},
				 {"metric": {}, "value": [1.5, "+Inf"]}]}}""");

		assertThat(prometheus.query("sum(up{a=\"b\"}) > 0")).containsExactly(
				new Sample(Map.of("__name__", "up", "job", "mitosis"), 1),
				new Sample(Map.of(), Double.POSITIVE_INFINITY));
		assertThat(this.asked).containsExactly("/api/v1/query?query=sum(up{a=\"b\"}) > 0");
	}

	@Test
	void readsAScalar() {
		Prometheus prometheus = answering(200, """
				{"status": "success", "data": {"resultType": "scalar", "result": [1.5, "0.995"]}}""");

		assertThat(prometheus.query("scalar(x)")).containsExactly(new Sample(Map.of(), 0.995));
	}

	@Test
	void tellsOnlyTheAlertsThatFire() {
		Prometheus prometheus = answering(200, """
				{"status": "success", "data": {"alerts": [
				 {"labels": {"alertname": "ConsumerStuck"}, "state": "firing"},
				 {"labels": {"alertname": "ConsumerStuck", "service": "b"}, "state": "firing"},
				 {"labels": {"alertname": "BreakerOpen"}, "state": "pending"}]}}""");

		assertThat(prometheus.firing()).containsExactly(Map.of("alertname", "ConsumerStuck"),
				Map.of("alertname", "ConsumerStuck", "service", "b"));
	}

	@Test
	void isNotOnWatchBeforeEachRuleWasEvaluated() {
		Prometheus prometheus = answering(200, """
				{"status": "success", "data": {"groups": [{"rules": [{"health": "ok"}, {"health": "unknown"}]}]}}""");

		assertThat(prometheus.isOnWatch()).isFalse();
	}

	@Test
	void tellsWhyAQueryFails() {
		Prometheus prometheus = answering(400, """
				{"status": "error", "errorType": "bad_data", "error": "parse error"}""");

		assertThatExceptionOfType(LabException.class).isThrownBy(() -> prometheus.query("sum("))
			.withMessageContaining("parse error");
	}

	private Prometheus answering(int status, String body) {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		this.server.createContext("/", (exchange) -> {
			URI uri = exchange.getRequestURI();
			this.asked.add(uri.getPath() + ((uri.getQuery() != null) ? "?" + uri.getQuery().replace('+', ' ') : ""));
			exchange.sendResponseHeaders(status, bytes.length);
			exchange.getResponseBody().write(bytes);
			exchange.close();
		});
		this.server.start();
		return new Prometheus(URI.create("http://localhost:" + this.server.getAddress().getPort()));
	}

}
