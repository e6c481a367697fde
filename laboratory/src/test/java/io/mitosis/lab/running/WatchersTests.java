package io.mitosis.lab.running;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.mitosis.lab.component.Component;
import io.mitosis.lab.component.Components;
import io.mitosis.lab.component.Instance;
import io.mitosis.lab.component.Probe;
import io.mitosis.lab.component.Workplace;
import io.mitosis.lab.process.Launch;
import io.mitosis.lab.process.LocalPort;
import io.mitosis.lab.system.Checkout;
import io.mitosis.lab.system.Home;
import io.mitosis.lab.system.LabException;
import io.mitosis.lab.system.Port;
import io.mitosis.lab.system.Ports;
import io.mitosis.lab.system.Settings;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@DisabledOnOs(OS.WINDOWS)
class WatchersTests {

	private static final Progress NOBODY = (name, state) -> {
	};

	private final int port = LocalPort.free(1).getFirst().number();

	private Component watcher = new AWatcher(AShellComponent.running("watcher"), Optional.empty(), false);

	@TempDir
	private Path folder;

	@AfterEach
	void stopAll() {
		new Stopping(system(), NOBODY, Duration.ofSeconds(5)).all();
	}

	@Test
	void startsOneAndWaitsForNothing() {
		this.watcher = new AWatcher(new AShellComponent("watcher", "exec sleep 60", false, false), Optional.empty(),
				false);

		assertThat(launched().look()).isEmpty();

		assertThat(system().instances()).singleElement().matches(RunningInstance::isAlive);
	}

	@Test
	void tellsOfOneThatDiedAtOnce() {
		this.watcher = new AWatcher(AShellComponent.dying("watcher"), Optional.empty(), false);
		Watchers watchers = launched();
		Awaitility.await().until(() -> system().instances().stream().noneMatch(RunningInstance::isAlive));

		assertThat(watchers.look())
			.containsExactly("Without watcher: it died while it started, ./lab logs watcher tells why");
	}

	@Test
	void tellsOfOneThatCannotBeMadeReady() {
		this.watcher = new AWatcher(AShellComponent.running("watcher"), Optional.empty(), true);

		assertThat(launched().look()).containsExactly("Without watcher: its rules are unknown");
	}

	@Test
	void leavesOutWhatThisMachineDoesNotHave() {
		this.watcher = new AWatcher(AShellComponent.running("watcher"), Optional.of("not installed"), false);

		assertThat(launched().look()).isEmpty();

		assertThat(system().instances()).isEmpty();
		assertThat(system().missing()).isEmpty();
	}

	private Watchers launched() {
		Workplace workplace = Workplace.of(home(), Ports.DEFAULTS.with(Map.of(Port.MAIL, this.port)),
				new Settings(Map.of()));
		Watchers watchers = new Watchers(new Starter(workplace, NOBODY, Duration.ZERO), NOBODY);
		watchers.launch(system());
		return watchers;
	}

	private RunningSystem system() {
		return new RunningSystem(home(), new Components(List.of(this.watcher)));
	}

	private Home home() {
		return new Home(new Checkout(this.folder), this.folder.resolve("home"));
	}

	/// A line of shell that watches.
	private record AWatcher(AShellComponent shell, Optional<String> absence, boolean spoilt) implements Component {

		@Override
		public String name() {
			return this.shell.name();
		}

		@Override
		public List<Port> ports() {
			return this.shell.ports();
		}

		@Override
		public boolean watches() {
			return true;
		}

		@Override
		public void prepare(Workplace workplace) {
			if (this.spoilt) {
				throw new LabException("its rules are unknown");
			}
		}

		@Override
		public Launch launch(Workplace workplace, Instance instance) {
			return this.shell.launch(workplace, instance);
		}

		@Override
		public Probe readiness(Workplace workplace, Instance instance) {
			return this.shell.readiness(workplace, instance);
		}

	}

}
