package io.mitosis.lab.component;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import io.mitosis.lab.process.Launcher;
import io.mitosis.lab.process.LocalPort;
import io.mitosis.lab.process.ProcessId;
import io.mitosis.lab.process.Programs;
import io.mitosis.lab.system.Checkout;
import io.mitosis.lab.system.Home;
import io.mitosis.lab.system.LabException;
import io.mitosis.lab.system.Port;
import io.mitosis.lab.system.Ports;
import io.mitosis.lab.system.Settings;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

class PrometheusTests {

	private static final Map<String, String> PASSWORD = Map.of("MITOSIS_EUREKA_PASSWORD", "secret");

	@TempDir
	private Path folder;

	private int port = Port.PROMETHEUS.standard();

	private @Nullable Checkout checkout;

	@Test
	void fillsInTheTemplateAndLeavesARelabellingAsItIs() throws IOException {
		template("server: ${EUREKA_URL} rules: ${RULES}/${ALERTS}.yml replacement: ${1} at ${PROMETHEUS}");

		new Prometheus(Optional.empty(), true).prepare(workplace(PASSWORD));

		assertThat(data("prometheus.yml")).hasContent(
				"server: http://localhost:8761/eureka rules: %s/prometheus/rules/classroom.yml replacement: ${1} at 127.0.0.1:9090"
					.formatted(this.folder));
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void keepsThePasswordInAFileThatOnlyItsOwnerReads() throws IOException {
		template("password_file: ${EUREKA_PASSWORD_FILE}");

		new Prometheus(Optional.empty(), true).prepare(workplace(PASSWORD));

		assertThat(data("prometheus.yml")).hasContent("password_file: " + data("eureka.password"));
		assertThat(data("eureka.password")).hasContent("secret");
		assertThat(Files.getPosixFilePermissions(data("eureka.password")))
			.isEqualTo(PosixFilePermissions.fromString("rw-------"));
	}

	@Test
	void refusesAPlaceholderThatNobodyFillsIn() throws IOException {
		template("server: ${EUREKA}");

		assertThatExceptionOfType(LabException.class)
			.isThrownBy(() -> new Prometheus(Optional.empty(), true).prepare(workplace(PASSWORD)))
			.withMessageContaining("${EUREKA}")
			.withMessageContaining("EUREKA_URL");
	}

	@Test
	void namesTheRuleSetsWhenOneIsUnknown() throws IOException {
		template("${ALERTS}");
		Map<String, String> settings = Map.of("MITOSIS_EUREKA_PASSWORD", "secret", "MITOSIS_ALERTS", "none");

		assertThatExceptionOfType(LabException.class)
			.isThrownBy(() -> new Prometheus(Optional.empty(), true).prepare(workplace(settings)))
			.withMessage("MITOSIS_ALERTS is 'none': it can be classroom or production");
	}

	@Test
	void tellsHowToGetItOrWhoSwitchedItOff() {
		assertThat(new Prometheus(Optional.empty(), true).absence()).get().asString().contains("apt install");
		assertThat(Prometheus.of(new Settings(Map.of("MITOSIS_PROMETHEUS", "off"))).absence())
			.contains("switched off by MITOSIS_PROMETHEUS=off");
		assertThatExceptionOfType(LabException.class)
			.isThrownBy(() -> Prometheus.of(new Settings(Map.of("MITOSIS_PROMETHEUS", "no"))))
			.withMessage("MITOSIS_PROMETHEUS is 'no': it can be on or off");
	}

	@Test
	void startsWhatThisMachineHasWithTheRulesOfTheCheckout() throws IOException {
		Optional<Path> program = Programs.find("prometheus");
		assumeThat(program).as("Skipped: prometheus is not on the PATH").isPresent();
		this.port = LocalPort.free(1).getFirst().number();
		this.checkout = Checkout.here();
		Prometheus prometheus = new Prometheus(program, true);
		Instance instance = new Instance("prometheus", this.port);

		prometheus.prepare(workplace(PASSWORD));
		ProcessId process = new Launcher().start(prometheus.launch(workplace(PASSWORD), instance));

		try {
			Probe readiness = prometheus.readiness(workplace(PASSWORD), instance);
			Awaitility.await().atMost(Duration.ofSeconds(30)).until(readiness::succeeds);
			assertThat(data("prometheus.yml")).content()
				.contains("127.0.0.1:" + this.port, "rules/classroom.yml")
				.doesNotContainPattern("[$]\\{[A-Z]");
		}
		finally {
			process.terminate();
			process.awaitEnd(Duration.ofSeconds(10));
		}
	}

	private void template(String text) throws IOException {
		Files.writeString(Files.createDirectories(this.folder.resolve("prometheus")).resolve("local.yml"), text);
	}

	private Path data(String name) {
		return home().data("prometheus").resolve(name);
	}

	private Workplace workplace(Map<String, String> settings) {
		return Workplace.of(home(), Ports.DEFAULTS.with(Map.of(Port.PROMETHEUS, this.port)), new Settings(settings));
	}

	private Home home() {
		Checkout checkout = (this.checkout != null) ? this.checkout : new Checkout(this.folder);
		return new Home(checkout, this.folder.resolve("home"));
	}

}
