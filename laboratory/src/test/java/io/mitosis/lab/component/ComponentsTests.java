package io.mitosis.lab.component;

import java.nio.file.Path;
import java.util.Map;

import io.mitosis.lab.system.Checkout;
import io.mitosis.lab.system.Home;
import io.mitosis.lab.system.Port;
import io.mitosis.lab.system.Ports;
import io.mitosis.lab.system.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ComponentsTests {

	private static final Settings NO_SETTINGS = new Settings(Map.of());

	@TempDir
	private Path folder;

	@Test
	void asksEachGatewayForItsHealthAtAPortOfItsOwn() {
		Component gateway = Components.of(NO_SETTINGS).find("gateway").orElseThrow();

		assertThat(gateway.replicates()).isTrue();
		assertThat(health(gateway, new Instance("gateway-1", Port.GATEWAY.standard()))).contains(":8079/");
		assertThat(health(gateway, new Instance("gateway-2", 20_000))).contains(":20001/");
	}

	private String health(Component component, Instance instance) {
		Home home = new Home(new Checkout(this.folder), this.folder);
		return component.readiness(Workplace.of(home, Ports.DEFAULTS, NO_SETTINGS), instance).description();
	}

}
