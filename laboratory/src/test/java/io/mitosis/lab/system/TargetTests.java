package io.mitosis.lab.system;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TargetTests {

	@TempDir
	private Path folder;

	@Test
	void containersListenWhereComposePublishesThem() {
		Addresses addresses = Target.COMPOSE.addresses(aHomeOnOtherPorts(),
				settings(Map.of("MITOSIS_PORT_GATEWAY", "18080", "MITOSIS_PORT_KEYCLOAK_MANAGEMENT", "19000")));

		assertThat(addresses.origin()).hasToString("http://localhost:18080");
		assertThat(addresses.keycloakManagement()).hasToString("http://localhost:19000");
		assertThat(addresses.mail()).hasToString("http://localhost:8025");
		assertThat(addresses.kafka()).isEqualTo("localhost:9092");
	}

	@Test
	void podsListenOnTheUsualPorts() {
		Addresses addresses = Target.KIND.addresses(aHomeOnOtherPorts(),
				settings(Map.of("MITOSIS_PORT_GATEWAY", "18080")));

		assertThat(addresses.origin()).hasToString("http://localhost:8080");
	}

	@Test
	void processesListenWhereTheirHomeRemembers() {
		Addresses addresses = Target.LOCAL.addresses(aHomeOnOtherPorts(),
				settings(Map.of("MITOSIS_PORT_GATEWAY", "18080")));

		assertThat(addresses.origin()).hasToString("http://localhost:28080");
		assertThat(addresses.mongodb()).isEqualTo("mongodb://localhost:27017/?w=majority&journal=true");
	}

	@Test
	void anOriginOfOnesOwnWins() {
		Addresses addresses = Target.COMPOSE.addresses(aHomeOnOtherPorts(),
				settings(Map.of("MITOSIS_ORIGIN", "http://laptop:8080", "MITOSIS_PORT_GATEWAY", "18080")));

		assertThat(addresses.origin()).hasToString("http://laptop:8080");
	}

	@ParameterizedTest
	@ValueSource(strings = { "compose", "kind" })
	void mongodbInContainersAsksWhoOneIs(String name) {
		Addresses addresses = Target.of(name).addresses(aHomeOnOtherPorts(), settings(Map.of()));

		assertThat(addresses.mongodb())
			.isEqualTo("mongodb://root:a-secret@localhost:27017/?authSource=admin&w=majority&journal=true");
	}

	@Test
	void aMongodbOfOnesOwnIsReadAsItsUriSays() {
		Addresses addresses = Target.COMPOSE.addresses(aHomeOnOtherPorts(),
				settings(Map.of("MONGODB_URI", "mongodb://db:1/?w=1")));

		assertThat(addresses.mongodb()).isEqualTo("mongodb://db:1/?w=1");
	}

	@Test
	void whatIsKeptAboutEachLiesApart() {
		Home home = aHomeOnOtherPorts();

		assertThat(Target.LOCAL.home(home)).isEqualTo(home);
		assertThat(Target.COMPOSE.home(home).folder()).isEqualTo(this.folder.resolve("compose"));
		assertThat(Target.KIND.home(home).folder()).isEqualTo(this.folder.resolve("kind"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "80000", "eighty", "0" })
	void refusesAPortThatIsNone(String number) {
		Settings settings = settings(Map.of("MITOSIS_PORT_KAFKA", number));

		assertThatExceptionOfType(LabException.class)
			.isThrownBy(() -> Target.COMPOSE.addresses(aHomeOnOtherPorts(), settings))
			.withMessage("MITOSIS_PORT_KAFKA is no port: " + number);
	}

	@Test
	void tellsWhichTargetsThereAre() {
		assertThatExceptionOfType(LabException.class).isThrownBy(() -> Target.of("cloud"))
			.withMessage("No target is called 'cloud'; there are local, compose, kind");
	}

	private Home aHomeOnOtherPorts() {
		Home home = new Home(Checkout.here(), this.folder);
		home.remember(new Ports(Map.of(Port.GATEWAY, 28080)));
		return home;
	}

	private static Settings settings(Map<String, String> values) {
		Map<String, String> all = new HashMap<>(values);
		all.put("MITOSIS_MONGODB_ROOT_PASSWORD", "a-secret");
		return new Settings(all);
	}

}
