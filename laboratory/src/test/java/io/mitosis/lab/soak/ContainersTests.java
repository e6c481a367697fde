package io.mitosis.lab.soak;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ContainersTests {

	@TempDir
	private Path folder;

	@Test
	void isUpWhenItsHealthCheckSaysSo() {
		Orchestrator containers = containers(Map.of("ps --format {{.State}} {{.Health}} gateway",
				"echo running healthy", "ps --format {{.State}} {{.Health}} user-service", "echo running starting"));

		assertThat(containers.isUp("gateway")).isTrue();
		assertThat(containers.isUp("user-service")).isFalse();
		assertThat(containers.isUp("billing-service")).isFalse();
	}

	@Test
	void isDownWhenItIsNotAmongThoseThatRun() {
		Orchestrator containers = containers(Map.of("ps --services --status running", "echo kafka; echo gateway"));

		assertThat(containers.isDown("gateway")).isFalse();
		assertThat(containers.isDown("user-service")).isTrue();
		assertThat(containers.parts()).containsExactly("kafka", "gateway");
	}

	@Test
	void killsAsAPowerCutDoesAndStartsNothingElse() {
		AScript docker = new AScript(this.folder, Map.of());
		Orchestrator containers = new Containers(docker.tool());

		containers.kill("gateway");
		containers.start("gateway");

		assertThat(docker.asked()).containsExactly("compose kill --signal KILL gateway",
				"compose up --detach --wait --no-recreate --no-deps gateway");
	}

	@Test
	void aRestartEndsWhenItIsHealthy() {
		AScript docker = new AScript(this.folder, Map.of());

		new Containers(docker.tool()).restart("kafka");

		assertThat(docker.asked()).containsExactly("compose restart kafka",
				"compose up --detach --wait --no-recreate --no-deps kafka");
	}

	private Orchestrator containers(Map<String, String> answers) {
		return new Containers(new AScript(this.folder, answers).tool());
	}

}
