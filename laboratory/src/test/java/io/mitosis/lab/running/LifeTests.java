package io.mitosis.lab.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.mitosis.lab.component.Component;
import io.mitosis.lab.component.Components;
import io.mitosis.lab.component.Instance;
import io.mitosis.lab.component.Workplace;
import io.mitosis.lab.process.LocalPort;
import io.mitosis.lab.process.PidFile;
import io.mitosis.lab.process.ProcessId;
import io.mitosis.lab.system.Checkout;
import io.mitosis.lab.system.Home;
import io.mitosis.lab.system.LabException;
import io.mitosis.lab.system.Ports;
import io.mitosis.lab.system.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DisabledOnOs(OS.WINDOWS)
class LifeTests {

	private static final Progress NOBODY = (name, state) -> {
	};

	private static final Duration LONG = Duration.ofSeconds(30);

	private final Component kafka = AShellComponent.running("kafka");

	private final Component service = new AShellComponent("user-service", "exec sleep 60", true, true);

	@TempDir
	private Path folder;

	@AfterEach
	void stopAll() {
		stopping().all();
	}

	@Test
	void whatWasStartedIsFoundByALaterLab() {
		start(this.kafka, "kafka");
		start(this.service, "user-service-1");
		start(this.service, "user-service-2");

		assertThat(system().instances()).extracting(RunningInstance::name)
			.containsExactly("kafka", "user-service-1", "user-service-2");
		assertThat(system().named("user-service")).hasSize(2);
		assertThat(system().named("user-service-2")).hasSize(1);
		assertThat(system().missing()).isEmpty();
	}

	@Test
	void downStopsWhatACrashedLabAndAKilledComponentLeft() {
		start(this.kafka, "kafka");
		start(this.service, "user-service-1");
		ProcessId alive = system().named("kafka").getFirst().process();
		ProcessId killed = system().named("user-service-1").getFirst().process();
		killed.kill();

		stopping().all();

		assertThat(alive.isAlive()).isFalse();
		assertThat(system().instances()).isEmpty();
	}

	@Test
	void downSparesWhoeverGotTheRecycledPid() {
		ProcessId stranger = ProcessId.of(ProcessHandle.current().pid()).orElseThrow();
		new PidFile(home().pidFile("kafka")).write(new ProcessId(stranger.pid(), "long ago"), 9092);

		stopping().all();

		assertThat(stranger.isAlive()).isTrue();
		assertThat(system().instances()).isEmpty();
	}

	@Test
	void whatDoesNotListenIsKilled() {
		start(new AShellComponent("kafka", "trap '' TERM; sleep 60 & wait; wait; sleep 60", true, false), "kafka");
		ProcessId deaf = system().named("kafka").getFirst().process();

		new Stopping(system(), NOBODY, Duration.ofMillis(300)).all();

		assertThat(deaf.isAlive()).isFalse();
	}

	@Test
	void aComponentThatDiesTellsItsLastWordsAndItsLog() {
		assertThatExceptionOfType(LabException.class).isThrownBy(() -> start(AShellComponent.dying("kafka"), "kafka"))
			.withMessageContaining("kafka died while it started")
			.withMessageContaining("the reason")
			.withMessageContaining(home().log("kafka").toString());
	}

	@Test
	void aComponentThatTakesTooLongTellsWhatItWaitsFor() {
		Component slow = new AShellComponent("kafka", "exec sleep 60", false, false);

		assertThatExceptionOfType(LabException.class)
			.isThrownBy(() -> starter(Duration.ofSeconds(1)).start(slow, anInstance("kafka")))
			.withMessageContaining("kafka is still not ready after %.1f s (it waits for its mood)".formatted(1.0));
	}

	@Test
	void aBusyPortNamesTheProcessThatHoldsIt() throws IOException {
		try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			Instance instance = new Instance("kafka", listener.getLocalPort());

			assertThatExceptionOfType(LabException.class).isThrownBy(() -> starter().start(this.kafka, instance))
				.withMessageContaining("Port %d".formatted(listener.getLocalPort()))
				.withMessageContaining("taken by java (pid %d)".formatted(ProcessHandle.current().pid()));
		}
	}

	@Test
	void waitsUntilADyingPredecessorHasLeftItsPort() throws IOException {
		try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			Instance instance = new Instance("kafka", listener.getLocalPort());
			remember(new ProcessId(ProcessHandle.current().pid(), "dead"), instance);
			List<String> told = new ArrayList<>();

			new Starter(workplace(), (name, state) -> {
				told.add(state);
				close(listener);
			}, LONG).start(this.kafka, instance);

			assertThat(told).first().isEqualTo("waits until its predecessor has left");
			assertThat(system().named("kafka").getFirst().isAlive()).isTrue();
		}
	}

	@Test
	void doesNotWaitForAStrangerWhoHasThePort() throws IOException {
		Process predecessor = new ProcessBuilder("sleep", "60").start();
		try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			Instance instance = new Instance("kafka", listener.getLocalPort());
			remember(ProcessId.of(predecessor.pid()).orElseThrow(), instance);
			List<String> told = new ArrayList<>();

			assertThatExceptionOfType(LabException.class).isThrownBy(
					() -> new Starter(workplace(), (name, state) -> told.add(state), LONG).start(this.kafka, instance))
				.withMessageContaining("taken by java");
			assertThat(told).isEmpty();
		}
		finally {
			predecessor.destroyForcibly();
		}
	}

	@Test
	void remembersWhatWasStoppedUntilItIsStartedOrEverythingEnds() {
		start(this.service, "user-service-1");
		start(this.service, "user-service-2");
		StoppedInstances stopped = new StoppedInstances(home());
		List<RunningInstance> both = system().named("user-service");

		stopping().stop(both);
		stopped.remember(both);

		assertThat(stopped.of(this.service)).containsExactly(both.get(0).instance(), both.get(1).instance());
		assertThat(stopped.of(this.kafka)).isEmpty();
		starter().start(this.service, both.get(1).instance());
		assertThat(stopped.of(this.service)).containsExactly(both.get(0).instance());
		stopping().all();
		assertThat(stopped.of(this.service)).isEmpty();
	}

	@Test
	void aMistypedNameIsUnderstood() {
		assertThatExceptionOfType(LabException.class).isThrownBy(() -> system().component("user-servce"))
			.withMessageContaining("did you mean user-service?");
		assertThatExceptionOfType(LabException.class).isThrownBy(() -> system().component("zookeeper"))
			.withMessageContaining("there are kafka, user-service");
	}

	private void start(Component component, String name) {
		starter().start(component, anInstance(name));
	}

	private static Instance anInstance(String name) {
		return new Instance(name, LocalPort.free(1).getFirst().number());
	}

	private Starter starter() {
		return starter(LONG);
	}

	private Starter starter(Duration patience) {
		return new Starter(workplace(), NOBODY, patience);
	}

	private Workplace workplace() {
		return Workplace.of(home(), Ports.DEFAULTS, new Settings(Map.of()));
	}

	private void remember(ProcessId process, Instance instance) {
		new PidFile(home().pidFile(instance.name())).write(process, instance.port());
	}

	private static void close(ServerSocket listener) {
		try {
			listener.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Stopping stopping() {
		return new Stopping(system(), NOBODY, Duration.ofSeconds(5));
	}

	private RunningSystem system() {
		return new RunningSystem(home(), new Components(List.of(this.kafka, this.service)));
	}

	private Home home() {
		return new Home(new Checkout(this.folder), this.folder.resolve("home"));
	}

}
