package io.mitosis.journeys;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import io.mitosis.lab.audit.Audit;
import io.mitosis.lab.client.Answer;
import io.mitosis.lab.client.Api;
import io.mitosis.lab.client.Newcomer;
import io.mitosis.lab.client.Tokens;
import io.mitosis.lab.data.Databases;
import io.mitosis.lab.events.Event;
import io.mitosis.lab.events.EventLog;
import io.mitosis.lab.lag.Lag;
import io.mitosis.lab.mail.Mailboxes;
import io.mitosis.lab.system.Addresses;
import io.mitosis.lab.system.Port;
import io.mitosis.lab.system.Settings;
import org.jspecify.annotations.Nullable;

import org.springframework.util.FileSystemUtils;
import org.springframework.util.function.SingletonSupplier;

import static org.assertj.core.api.Assertions.assertThat;

/// The system under test, on free ports and in its own folder, so that another one may run beside it; or one in
/// containers that is up already and stays so.
final class RunningSystem implements Operated, AutoCloseable {

	private static final Duration SETTLING = Duration.ofSeconds(120);

	private final Collector collector = new Collector();

	/// Nothing watches it, unless a story starts what does; its reminders are in a hurry.
	private final LabProgram lab = new LabProgram(Chosen.HOME).with(Map.of("MITOSIS_RATELIMITS_ENABLED", "false",
			"MITOSIS_PROMETHEUS", "off", "MITOSIS_GRAFANA", "off", "MITOSIS_BILLING_DUNNING_STEPINTERVAL", "8s",
			"MITOSIS_OTLP_ENDPOINT", this.collector.address().toString()));

	private final Supplier<String> demo = SingletonSupplier.of(() -> this.lab.run("demo"));

	private @Nullable AssertionError failure;

	private boolean asked;

	/// Itself, started when asked for the first time; what went wrong then goes wrong for
	/// every story, at once.
	synchronized RunningSystem started() {
		if (!this.asked) {
			this.asked = true;
			try {
				start();
			}
			catch (AssertionError ex) {
				this.failure = ex;
			}
		}
		if (this.failure != null) {
			throw this.failure;
		}
		return this;
	}

	/// Starts from nothing; what an earlier run left behind is stopped and forgotten.
	private void start() {
		if (Chosen.TARGET.isLocal()) {
			this.lab.attempt("down");
		}
		try {
			FileSystemUtils.deleteRecursively(Chosen.HOME.folder());
		}
		catch (IOException ex) {
			throw new AssertionError("The home of an earlier run cannot be deleted", ex);
		}
		if (Chosen.TARGET.isLocal()) {
			this.collector.open();
			this.lab.run("up", "-d", "--free-ports", "--faults");
		}
		else {
			this.lab.run("events"); // whose failure says in a sentence that it is not up
		}
	}

	@Override
	public LabProgram lab() {
		return this.lab;
	}

	/// What the demo tells; it plays once, when somebody asks for the first time.
	String demo() {
		return this.demo.get();
	}

	Addresses addresses() {
		return Chosen.addresses();
	}

	/// Takes the spans of all services.
	Collector collector() {
		return this.collector;
	}

	@Override
	public Settings settings() {
		return Chosen.settings();
	}

	/// The one origin, as every client knows it.
	Api gateway() {
		return new Api(addresses().origin());
	}

	/// One of the parts at its own port, past the gateway.
	Api at(Port port) {
		return new Api(addresses().http(port));
	}

	Tokens tokens() {
		return new Tokens(addresses().origin());
	}

	Mailboxes mailboxes() {
		return Mailboxes.of(addresses());
	}

	Databases databases() {
		return new Databases(addresses().mongodb());
	}

	/// Everything on the topics by now.
	List<Event> events() {
		try (EventLog log = new EventLog(addresses().kafka())) {
			return log.rest();
		}
	}

	/// Registers somebody through the gateway, successfully; while Keycloak is too busy,
	/// somebody else instead.
	Member register(String name) {
		return Registration.settled(this, name, SETTLING);
	}

	Member member(Newcomer newcomer, Answer created) {
		return new Member(this, created.text("id"), newcomer);
	}

	/// Waits until everything that was caused has had its effect, and nothing is wrong.
	void assertInOrder() {
		try (Lag lag = new Lag(addresses().kafka())) {
			assertThat(lag.awaitNone(SETTLING)).as("Every event is handled").isTrue();
		}
		assertThat(Audit.breaches(addresses(), Duration.ZERO, SETTLING)).isEmpty();
	}

	@Override
	public void close() {
		if (Chosen.TARGET.isLocal()) {
			this.lab.run("down");
			this.collector.close();
		}
	}

}
