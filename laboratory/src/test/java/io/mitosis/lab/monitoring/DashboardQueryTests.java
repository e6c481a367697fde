package io.mitosis.lab.monitoring;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.mitosis.lab.process.Programs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/// Lets `promtool` read every query of every panel, dressed up as recording rules.
class DashboardQueryTests {

	@TempDir
	private Path folder;

	@BeforeEach
	void promtoolIsHere() {
		assumeThat(Programs.find("promtool")).as("promtool on the PATH").isPresent();
	}

	@Test
	void prometheusUnderstandsEveryQuery() throws Exception {
		List<Query> queries = Dashboard.all().stream().flatMap(Dashboard::queries).toList();

		assertThat(queries).isNotEmpty();
		assertThat(complaintsAbout(queries)).contains("SUCCESS: %d rules found".formatted(queries.size()));
	}

	private String complaintsAbout(List<Query> queries) throws IOException, InterruptedException {
		List<Map<String, String>> rules = new ArrayList<>();
		for (Query query : queries) {
			rules.add(Map.of("record", "query:" + rules.size(), "expr", query.interpolated()));
		}
		Path file = this.folder.resolve("queries.yml");
		Files.writeString(file, JsonMapper.shared()
			.writeValueAsString(Map.of("groups", List.of(Map.of("name", "queries", "rules", rules)))));
		Process promtool = new ProcessBuilder("promtool", "check", "rules", file.toString()).redirectErrorStream(true)
			.start();
		String said = new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		promtool.waitFor();
		return said;
	}

}
