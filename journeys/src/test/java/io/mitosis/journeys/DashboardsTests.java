package io.mitosis.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.mitosis.journeys.Query.Emptiness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class DashboardsTests {

	@TempDir
	private Path folder;

	@Test
	void findsTheQueriesOfPanelsAndVariablesAlsoInClosedRows() throws IOException {
		Files.writeString(this.folder.resolve("one.json"),
				"""
							{"title": "One", "templating": {"list": [
							  {"type": "query", "name": "service", "query": {"query": "label_values(up{job=\\"m\\"}, application)"}},
							  {"type": "datasource", "name": "source", "query": "prometheus"}]},
							 "annotations": {"list": [{"name": "Grafana's own"}, {"name": "Alerts", "expr": "ALERTS"}]},
						"panels": [
							  {"type": "timeseries", "title": "Rate", "targets": [
							   {"expr": "rate(a{s=~\\"$service\\"}[$__rate_interval])"}, {"expr": "b[${__range}]"}]},
							  {"type": "row", "panels": [{"title": "Inner", "description": "Late ones. Empty is good.",
							   "targets": [{"expr": "c"}]}]},
							  {"title": "Traces", "datasource": {"type": "tempo"}, "targets": [{"query": "{}"}]}]}""");

		assertThat(Dashboards.in(this.folder)).containsExactly(
				new Query("One / $service", "count by (application) (up{job=\"m\"})", Emptiness.BAD),
				new Query("One / annotation Alerts", "ALERTS", Emptiness.GOOD),
				new Query("One / Rate", "rate(a{s=~\".+\"}[1m])", Emptiness.BAD),
				new Query("One / Rate", "b[30m]", Emptiness.BAD), new Query("One / Inner", "c", Emptiness.GOOD));
	}

}
