package io.mitosis.lab.alert;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import io.mitosis.lab.client.AScriptedServer;
import io.mitosis.lab.system.LabException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PrometheusTests {

	@AutoClose
	private final AScriptedServer server = new AScriptedServer();

	private final Prometheus prometheus = new Prometheus(this.server.address());

	@Test
	void readsAVectorWithItsLabels() {
		this.server.then(200, """
				{"status": "success", "data": {"resultType": "vector", "result": [
				 {"metric": {"__name__": "up", "job": "mitosis"}, "value": [1.5, "1"]},
				 {"metric": {}, "value": [1.5, "+Inf"]}]}}""");

		assertThat(this.prometheus.query("sum(up{a=\"b\"}) > 0")).containsExactly(
				new Sample(Map.of("__name__", "up", "job", "mitosis"), 1),
				new Sample(Map.of(), Double.POSITIVE_INFINITY));
		assertThat(this.server.asked()).map((request) -> URLDecoder.decode(request, StandardCharsets.UTF_8))
			.containsExactly("/api/v1/query?query=sum(up{a=\"b\"}) > 0");
	}

	@Test
	void readsAScalar() {
		this.server.then(200, """
				{"status": "success", "data": {"resultType": "scalar", "result": [1.5, "0.995"]}}""");

		assertThat(this.prometheus.query("scalar(x)")).containsExactly(new Sample(Map.of(), 0.995));
	}

	@Test
	void tellsOnlyTheAlertsThatFire() {
		this.server.then(200, """
				{"status": "success", "data": {"alerts": [
				 {"labels": {"alertname": "ConsumerStuck"}, "state": "firing"},
				 {"labels": {"alertname": "ConsumerStuck", "service": "b"}, "state": "firing"},
				 {"labels": {"alertname": "BreakerOpen"}, "state": "pending"}]}}""");

		assertThat(this.prometheus.firing()).containsExactly(Map.of("alertname", "ConsumerStuck"),
				Map.of("alertname", "ConsumerStuck", "service", "b"));
	}

	@Test
	void isNotOnWatchBeforeEachRuleWasEvaluated() {
		this.server.then(200, """
				{"status": "success", "data": {"groups": [{"rules": [{"health": "ok"}, {"health": "unknown"}]}]}}""");

		assertThat(this.prometheus.isOnWatch()).isFalse();
	}

	@Test
	void tellsWhyAQueryFails() {
		this.server.then(400, """
				{"status": "error", "errorType": "bad_data", "error": "parse error"}""");

		assertThatExceptionOfType(LabException.class).isThrownBy(() -> this.prometheus.query("sum("))
			.withMessageContaining("parse error");
	}

}
