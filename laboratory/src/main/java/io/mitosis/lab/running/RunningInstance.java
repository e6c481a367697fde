package io.mitosis.lab.running;

import io.mitosis.lab.component.Component;
import io.mitosis.lab.component.Instance;
import io.mitosis.lab.process.PidFile;
import io.mitosis.lab.process.ProcessId;

/// An instance that was started, whether it still lives or not.
///
/// @param component what it is an instance of
/// @param instance its name and port
/// @param process the process that it was given
/// @param pidFile remembers it
public record RunningInstance(Component component, Instance instance, ProcessId process, PidFile pidFile) {

	/// The name on the command line.
	public String name() {
		return this.instance.name();
	}

	/// Whether its process still runs.
	public boolean isAlive() {
		return this.process.isAlive();
	}

}
