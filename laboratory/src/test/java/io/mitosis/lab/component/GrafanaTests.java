package io.mitosis.lab.component;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.mitosis.lab.process.Launch;
import io.mitosis.lab.process.Launcher;
import io.mitosis.lab.system.Checkout;
import io.mitosis.lab.system.Home;
import io.mitosis.lab.system.Port;
import io.mitosis.lab.system.Ports;
import io.mitosis.lab.system.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@DisabledOnOs(OS.WINDOWS)
class GrafanaTests {

	private static final Instance INSTANCE = new Instance("grafana", 13_000);

	@TempDir
	private Path folder;

	@Test
	void isGivenItsFoldersTheDashboardsAndTheAddressOfPrometheus() throws IOException {
		aProgram("grafana");

		List<String> told = told();

		assertThat(told).startsWith("server", "--homepath", this.folder.toString())
			.contains("GF_SERVER_HTTP_ADDR=127.0.0.1", "GF_SERVER_HTTP_PORT=13000",
					"PROMETHEUS_URL=http://localhost:19090", "TEMPO_URL=http://tempo",
					"GF_PATHS_PROVISIONING=" + this.folder.resolve("checkout/grafana/provisioning"),
					"GF_PATHS_DATA=" + this.folder.resolve("home/data/grafana"));
	}

	@Test
	void letsEverybodyLookNobodyInAndAsksNobodyOutside() throws IOException {
		aProgram("grafana");

		assertThat(told()).contains("GF_AUTH_ANONYMOUS_ENABLED=true", "GF_AUTH_ANONYMOUS_ORG_ROLE=Viewer",
				"GF_USERS_ALLOW_SIGN_UP=false", "GF_AUTH_DISABLE_LOGIN_FORM=true",
				"GF_ANALYTICS_REPORTING_ENABLED=false", "GF_ANALYTICS_CHECK_FOR_UPDATES=false",
				"GF_PLUGINS_PREINSTALL_DISABLED=true");
	}

	@Test
	void anOlderOneIsCalledByItsOldName() throws IOException {
		aProgram("grafana-server");

		assertThat(told()).startsWith("--homepath");
	}

	@Test
	void tellsHowToGetIt() {
		Component grafana = Grafana.of(settings());

		assertThat(grafana.absence()).get().asString().contains("GRAFANA_HOME");
	}

	/// Runs the program that lab would start, which tells what it was given.
	private List<String> told() throws IOException {
		Component grafana = Grafana.of(settings());
		assertThat(grafana.absence()).isEmpty();
		Launch launch = grafana.launch(workplace(), INSTANCE);
		new Launcher().run("Telling", launch);
		return Files.readAllLines(launch.log());
	}

	private void aProgram(String name) throws IOException {
		Path program = Files.createDirectories(this.folder.resolve("bin")).resolve(name);
		Files.writeString(program, "#!/bin/sh\nprintf '%s\\n' \"$@\"\nenv\n");
		assertThat(program.toFile().setExecutable(true)).isTrue();
	}

	private Workplace workplace() {
		Home home = new Home(new Checkout(this.folder.resolve("checkout")), this.folder.resolve("home"));
		return Workplace.of(home, Ports.DEFAULTS.with(Map.of(Port.PROMETHEUS, 19_090)), settings());
	}

	private Settings settings() {
		return new Settings(Map.of("GRAFANA_HOME", this.folder.toString(), "TEMPO_URL", "http://tempo"));
	}

}
