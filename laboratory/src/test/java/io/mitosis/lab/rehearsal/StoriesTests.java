package io.mitosis.lab.rehearsal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.mitosis.lab.component.Components;
import io.mitosis.lab.component.Workplace;
import io.mitosis.lab.fault.Catalogue;
import io.mitosis.lab.fault.Trouble;
import io.mitosis.lab.running.RunningSystem;
import io.mitosis.lab.running.Starter;
import io.mitosis.lab.system.Addresses;
import io.mitosis.lab.system.Checkout;
import io.mitosis.lab.system.Home;
import io.mitosis.lab.system.LabException;
import io.mitosis.lab.system.Ports;
import io.mitosis.lab.system.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.dataformat.yaml.YAMLMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class StoriesTests {

	@TempDir
	private Path folder;

	@Test
	void tellOfEveryAlertOnce() {
		List<String> told = soak(Set.of()).stories()
			.stream()
			.flatMap((story) -> story.alerts().stream())
			.map(Expectation::name)
			.toList();

		assertThat(told).containsExactlyInAnyOrderElementsOf(alerts("classroom"));
		assertThat(told).containsExactlyInAnyOrderElementsOf(alerts("production"));
	}

	@Test
	void tellOnlyOfWantedAlerts() {
		Rehearsal soak = soak(Set.of("ConsumerStuck", "OutboxAgeing"));

		assertThat(soak.stories()).hasSize(2)
			.flatExtracting(Story::alerts)
			.extracting(Expectation::name)
			.containsExactlyInAnyOrder("ConsumerStuck", "OutboxAgeing");
		assertThatExceptionOfType(LabException.class).isThrownBy(() -> soak(Set.of("Earthquake")))
			.withMessageStartingWith("No alert is called 'Earthquake'; there are ApiErrorBudgetBurnsFast, ");
	}

	private Rehearsal soak(Set<String> wanted) {
		Home home = new Home(Checkout.here(), this.folder);
		Settings settings = new Settings(Map.of());
		Components components = Components.of(settings);
		Workplace workplace = Workplace.of(home, Ports.DEFAULTS, settings);
		Trouble trouble = new Trouble(new RunningSystem(home, components), new Starter(workplace, (name, state) -> {
		}, Duration.ofSeconds(1)));
		return Rehearsal.of(trouble, new Catalogue(components, false), new Addresses(Ports.DEFAULTS, settings), wanted);
	}

	private static List<String> alerts(String file) {
		return new YAMLMapper().readTree(Checkout.here().resolve("prometheus/rules/%s.yml".formatted(file)).toFile())
			.path("groups")
			.valueStream()
			.flatMap((group) -> group.path("rules").valueStream())
			.filter((rule) -> rule.has("alert"))
			.map((rule) -> rule.path("alert").asString())
			.toList();
	}

}
