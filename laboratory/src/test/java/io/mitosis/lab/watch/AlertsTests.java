package io.mitosis.lab.watch;

import java.time.Instant;
import java.util.List;

import io.mitosis.lab.alert.Prometheus;
import io.mitosis.lab.client.AScriptedServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AlertsTests {

	private static final Instant NOON = Instant.parse("2026-07-15T12:00:00Z");

	@AutoClose
	private final AScriptedServer prometheus = new AScriptedServer();

	private final Alerts alerts = new Alerts(new Prometheus(this.prometheus.address()));

	@Test
	void tellsWhatFiresFirstAndWhatIsUrgentBeforeTheRest() {
		answer(alert("DeadLettersArrived", "firing", "ticket", "11:00"),
				alert("OutboxAgeing", "pending", "page", "11:59"), alert("ConsumerStuck", "firing", "page", "11:58"));

		List<Alert> alerts = this.alerts.active().orElseThrow();

		assertThat(alerts).extracting(Alert::name)
			.containsExactly("ConsumerStuck", "DeadLettersArrived", "OutboxAgeing");
		assertThat(alerts.getFirst()).isEqualTo(new Alert("ConsumerStuck", true, "page",
				Instant.parse("2026-07-15T11:58:00.5Z"), "It is felt", "docs/runbooks/x.md"));
		assertThat(alerts).extracting((alert) -> alert.age(NOON)).containsExactly("1 min 59 s", "59 min 59 s", "59 s");
	}

	@Test
	void isEmptyWhenNothingFires() {
		answer();

		assertThat(this.alerts.active()).hasValueSatisfying((alerts) -> assertThat(alerts).isEmpty());
	}

	@Test
	void knowsNothingWithoutAPrometheus() {
		this.prometheus.close();

		assertThat(this.alerts.active()).isEmpty();
	}

	private void answer(String... alerts) {
		this.prometheus.with("/api/v1/alerts",
				"{\"status\":\"success\",\"data\":{\"alerts\":[%s]}}".formatted(String.join(",", alerts)));
	}

	private static String alert(String name, String state, String severity, String time) {
		return """
				{"labels":{"alertname":"%s","severity":"%s"},"annotations":{"summary":"It is felt",
				"runbook":"docs/runbooks/x.md"},"state":"%s","activeAt":"2026-07-15T%s:00.5Z","value":"1e+00"}"""
			.formatted(name, severity, state, time);
	}

}
