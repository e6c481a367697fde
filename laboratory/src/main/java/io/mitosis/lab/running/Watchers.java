package io.mitosis.lab.running;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import io.mitosis.lab.component.Component;
import io.mitosis.lab.component.Instance;
import io.mitosis.lab.process.ProcessId;
import io.mitosis.lab.system.LabException;

/// Starts what watches a system beside it: nobody waits for it, and where it fails, the system is up all the same.
public final class Watchers {

	private final Starter starter;

	private final Progress progress;

	private final List<Launched> launched = new ArrayList<>();

	private final List<String> failures = new ArrayList<>();

	/// Starts with the patience of this starter, which is none.
	public Watchers(Starter starter, Progress progress) {
		this.starter = starter;
		this.progress = progress;
	}

	/// Starts those of a system that can run and do not.
	public void launch(RunningSystem system) {
		system.missing().stream().filter(Component::watches).forEach(this::launch);
	}

	private void launch(Component component) {
		int port = this.starter.workplace().addresses().ports().of(component.ports().getFirst());
		Instance instance = new Instance(component.name(), port);
		try {
			component.prepare(this.starter.workplace());
			this.launched.add(new Launched(component, instance, this.starter.launch(component, instance)));
			this.progress.tell(component.name(), "starts; nobody waits for it");
		}
		catch (LabException ex) {
			fail(component, ex.sentence());
		}
		catch (UncheckedIOException ex) {
			fail(component, String.valueOf(ex.getMessage()));
		}
	}

	/// Looks once how far they have come by now.
	///
	/// @return what went wrong, a sentence for each
	public List<String> look() {
		for (Launched each : this.launched) {
			String name = each.component().name();
			if (!each.process().isAlive()) {
				fail(each.component(), "it died while it started, ./lab logs %s tells why".formatted(name));
			}
			else if (each.component().readiness(this.starter.workplace(), each.instance()).succeeds()) {
				this.progress.done(name, "ready, port %d".formatted(each.instance().port()));
			}
		}
		return List.copyOf(this.failures);
	}

	private void fail(Component component, String sentence) {
		this.progress.tell(component.name(), "does not run");
		this.failures.add("Without %s: %s".formatted(component.name(), sentence));
	}

	/// What was started.
	private record Launched(Component component, Instance instance, ProcessId process) {

	}

}
