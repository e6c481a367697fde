package io.mitosis.lab.running;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

import io.mitosis.lab.build.Applications;
import io.mitosis.lab.component.Component;
import io.mitosis.lab.component.Components;
import io.mitosis.lab.component.Instance;
import io.mitosis.lab.component.Workplace;
import io.mitosis.lab.process.LocalPort;
import io.mitosis.lab.process.Memory;
import io.mitosis.lab.process.PortHolder;
import io.mitosis.lab.system.LabException;
import io.mitosis.lab.system.Port;

/// Starts all parts of a system that do not run yet, but those that only watch it, as parallel as they allow.
///
/// Nothing waits for anything else to be ready: the services start without Kafka, MongoDB and
/// Keycloak, and reach them when they are there.
///
/// @param workplace the home and its ports
/// @param components what a system consists of
/// @param progress hears of every step
/// @param patience how long a part may take until it is ready
public record SystemStart(Workplace workplace, Components components, Progress progress, Duration patience) {

	/// Enough for a laptop that is busy with other things.
	public static final Duration PATIENCE = Duration.ofMinutes(4);

	private static final long NEEDED_MEMORY = 2500;

	/// Refuses what cannot end well, before anything is built or started.
	public void check() {
		long available = Memory.available();
		if (available < NEEDED_MEMORY) {
			throw new LabException("The system needs about %d MB of memory, and only %d MB are free: close something"
				.formatted(NEEDED_MEMORY, available));
		}
		for (Component component : missing()) {
			for (Port port : component.ports()) {
				LocalPort local = new LocalPort(this.workplace.addresses().ports().of(port));
				if (local.isBusy()) {
					throw new BusyPortException(port, local, PortHolder.of(local));
				}
			}
		}
	}

	/// Builds what is older than its sources.
	public void build() {
		Applications applications = new Applications(this.workplace.maven("build"));
		List<String> stale = applications.stale(this.components.modules());
		if (!stale.isEmpty()) {
			this.progress.tell("build", "builds %s (about a minute)".formatted(String.join(", ", stale)));
			applications.build(stale);
			this.progress.done("build", "built");
		}
	}

	/// Starts what is missing and waits until requests reach the services.
	///
	/// @return how long each part took
	public Map<String, Duration> run() {
		Starter starter = new Starter(this.workplace, this.progress, this.patience);
		Map<String, Duration> times = new ConcurrentSkipListMap<>();
		Parallel.each(missing(), (component) -> {
			this.progress.tell(instance(component).name(), "is made ready");
			component.prepare(this.workplace);
			times.put(component.name(), starter.start(component, instance(component)));
		});
		new Routes(this.workplace.addresses(), this.progress).await();
		return times;
	}

	private List<Component> missing() {
		return new RunningSystem(this.workplace.home(), this.components.essential()).missing();
	}

	private Instance instance(Component component) {
		String name = component.replicates() ? component.name() + "-1" : component.name();
		return new Instance(name, this.workplace.addresses().ports().of(component.ports().getFirst()));
	}

}
