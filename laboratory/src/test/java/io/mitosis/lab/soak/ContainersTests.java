package io.mitosis.lab.soak;

import java.nio.file.Path;

import io.mitosis.lab.tool.AMachine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@DisabledOnOs(OS.WINDOWS)
class ContainersTests {

	@TempDir
	private Path folder;

	private AMachine machine;

	private Orchestrator containers;

	@BeforeEach
	void aMachineWithDocker() {
		this.machine = new AMachine(this.folder, "docker");
		this.containers = new Containers(this.machine.toolbox().find("docker").orElseThrow());
	}

	@Test
	void isUpWhenItsHealthCheckSaysSo() {
		this.machine.answers("docker compose ps * gateway", "running healthy")
			.answers("docker compose ps * user-service", "running starting");

		assertThat(this.containers.isUp("gateway")).isTrue();
		assertThat(this.containers.isUp("user-service")).isFalse();
		assertThat(this.containers.isUp("billing-service")).isFalse();
	}

	@Test
	void isDownWhenItIsNotAmongThoseThatRun() {
		this.machine.answers("docker compose ps --services --status running", "kafka\ngateway");

		assertThat(this.containers.isDown("gateway")).isFalse();
		assertThat(this.containers.isDown("user-service")).isTrue();
		assertThat(this.containers.parts()).containsExactly("kafka", "gateway");
	}

	@Test
	void killsAsAPowerCutDoesAndStartsNothingElse() {
		this.containers.kill("gateway");
		this.containers.start("gateway");

		assertThat(this.machine.calls()).containsExactly("docker compose kill --signal KILL gateway",
				"docker compose up --detach --wait --no-recreate --no-deps gateway");
	}

	@Test
	void aRestartEndsWhenItIsHealthy() {
		this.containers.restart("kafka");

		assertThat(this.machine.calls()).containsExactly("docker compose restart kafka",
				"docker compose up --detach --wait --no-recreate --no-deps kafka");
	}

}
