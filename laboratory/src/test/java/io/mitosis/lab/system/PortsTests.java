package io.mitosis.lab.system;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PortsTests {

	@TempDir
	private Path folder;

	@Test
	void everyLaterCommandFindsAMovedPort() {
		Home home = new Home(new Checkout(this.folder), this.folder.resolve("home"));

		home.remember(Ports.DEFAULTS.with(Map.of(Port.GATEWAY, 18_080)));

		assertThat(home.ports().of(Port.GATEWAY)).isEqualTo(18_080);
		assertThat(home.ports().of(Port.KAFKA)).isEqualTo(9092);
	}

	@Test
	void theOriginFollowsTheGateway() {
		Ports ports = Ports.DEFAULTS.with(Map.of(Port.GATEWAY, 18_080));

		assertThat(new Addresses(ports, new Settings(Map.of())).origin()).hasToString("http://localhost:18080");
		assertThat(new Addresses(ports, new Settings(Map.of("MITOSIS_ORIGIN", "https://localhost:8443"))).origin())
			.hasToString("https://localhost:8443");
	}

	@Test
	void namesThePortsWhenOneIsUnknown() {
		assertThatExceptionOfType(LabException.class).isThrownBy(() -> Port.of("gatway"))
			.withMessageContaining("'gatway'")
			.withMessageContaining("gateway");
	}

	@Test
	void rememberWhetherTheGatewaySpeaksTls() {
		Home home = new Home(new Checkout(this.folder), this.folder);
		home.remember(Ports.DEFAULTS.with(Map.of(Port.GATEWAY, 8443)).https(true));

		Addresses addresses = new Addresses(home.ports(), new Settings(Map.of()));

		assertThat(addresses.origin()).hasToString("https://localhost:8443");
		assertThat(addresses.keycloak()).hasToString("http://localhost:8180/auth");
	}

}
