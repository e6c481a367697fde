package io.mitosis.lab.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.mitosis.lab.component.Component;
import io.mitosis.lab.component.Components;
import io.mitosis.lab.component.Instance;
import io.mitosis.lab.component.Workplace;
import io.mitosis.lab.fault.Fault.Away;
import io.mitosis.lab.fault.Fault.Frozen;
import io.mitosis.lab.fault.Fault.OnLinks;
import io.mitosis.lab.process.LocalPort;
import io.mitosis.lab.running.RunningInstance;
import io.mitosis.lab.running.RunningSystem;
import io.mitosis.lab.running.Starter;
import io.mitosis.lab.running.Stopping;
import io.mitosis.lab.system.Checkout;
import io.mitosis.lab.system.Home;
import io.mitosis.lab.system.LabException;
import io.mitosis.lab.system.Link;
import io.mitosis.lab.system.Links;
import io.mitosis.lab.system.Port;
import io.mitosis.lab.system.Ports;
import io.mitosis.lab.system.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

@EnabledOnOs(OS.LINUX)
class TroubleTests {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final Component service = new ASleeper("user-service");

	private final Ports ports = new Ports(Map.of(Port.FAULTS, LocalPort.free(1).getFirst().number()));

	@TempDir
	private Path folder;

	@AfterEach
	void stopAll() {
		stopping().all();
	}

	@Test
	void killsAllInstancesAndStartsThemAgain() {
		start(this.service, "user-service-1");
		start(this.service, "user-service-2");

		trouble().cause(new Away("user-service-away", this.service));
		assertThat(system().instances()).noneMatch(RunningInstance::isAlive);

		trouble().heal(trouble().active("user-service-away").orElseThrow());
		assertThat(system().instances()).hasSize(2).allMatch(RunningInstance::isAlive);
		assertThat(trouble().active()).isEmpty();
	}

	@Test
	void freezesAProcessUntilItIsHealed() {
		start(this.service, "user-service-1");

		trouble().cause(new Frozen("user-service-frozen", this.service));
		await().atMost(PATIENCE).untilAsserted(() -> assertThat(stateOf("user-service-1")).isEqualTo("T"));

		trouble().heal(trouble().active("user-service-frozen").orElseThrow());
		await().atMost(PATIENCE).untilAsserted(() -> assertThat(stateOf("user-service-1")).isEqualTo("S"));
	}

	@Test
	void downStopsAFrozenProcessInGoodOrderAndForgetsItsFault() {
		start(this.service, "user-service-1");
		trouble().cause(new Frozen("user-service-frozen", this.service));
		RunningInstance frozen = system().named("user-service-1").getFirst();

		stopping().all();

		assertThat(frozen.isAlive()).isFalse();
		assertThat(trouble().active()).isEmpty();
	}

	@Test
	void refusesWhatIsBrokenOrDeadAlready() {
		start(this.service, "user-service-1");
		Away away = new Away("user-service-away", this.service);
		trouble().cause(away);

		assertThatExceptionOfType(LabException.class).isThrownBy(() -> trouble().cause(away))
			.withMessage("user-service-away is broken already: ./lab heal user-service-away");
		assertThatExceptionOfType(LabException.class)
			.isThrownBy(() -> trouble().cause(new Frozen("user-service-frozen", this.service)))
			.withMessage("user-service is dead already: ./lab start user-service");
	}

	@Test
	void cutsAndMendsALinkOfARunningProxy() {
		try (AnEchoServer server = new AnEchoServer()) {
			Link link = new Link("user-service", "kafka", LocalPort.free(1).getFirst().number(), "localhost:9092",
					"127.0.0.1:" + server.port());
			home().remember(new Links(List.of(link)));
			start(proxy(), "faults", this.ports.of(Port.FAULTS));
			LocalPort port = new LocalPort(link.port());
			assertThat(port.answers()).isTrue();

			trouble().cause(new OnLinks("kafka-away", "", "", "kafka", Quality.REFUSED));
			assertThat(port.answers()).isFalse();

			trouble().heal(trouble().active("kafka-away").orElseThrow());
			assertThat(port.answers()).isTrue();
		}
	}

	@Test
	void saysThatLinksNeedTheProxy() {
		assertThatExceptionOfType(LabException.class)
			.isThrownBy(() -> trouble().cause(new OnLinks("kafka-slow", "", "", "kafka", Quality.delayed(500))))
			.withMessage("kafka-slow needs the proxy in between: ./lab down, then ./lab up --faults");
		assertThat(trouble().active()).isEmpty();
	}

	private String stateOf(String instance) throws IOException {
		long pid = system().named(instance).getFirst().process().pid();
		String stat = Files.readString(Path.of("/proc/%d/stat".formatted(pid)));
		return stat.substring(stat.lastIndexOf(')') + 2).split(" ")[0];
	}

	private void start(Component component, String name) {
		start(component, name, LocalPort.free(1).getFirst().number());
	}

	private void start(Component component, String name, int port) {
		starter().start(component, new Instance(name, port));
	}

	private static Component proxy() {
		return Components.of(new Settings(Map.of())).withFaults().find("faults").orElseThrow();
	}

	private Trouble trouble() {
		return new Trouble(system(), starter());
	}

	private Starter starter() {
		return new Starter(Workplace.of(home(), this.ports, new Settings(Map.of())), (name, state) -> {
		}, PATIENCE);
	}

	private Stopping stopping() {
		return new Stopping(system(), (name, state) -> {
		}, Duration.ofSeconds(5));
	}

	private RunningSystem system() {
		return new RunningSystem(home(), new Components(List.of(this.service, proxy())));
	}

	private Home home() {
		return new Home(new Checkout(this.folder), this.folder.resolve("home"));
	}

}
