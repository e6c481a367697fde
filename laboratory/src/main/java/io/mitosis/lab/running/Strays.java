package io.mitosis.lab.running;

import java.util.List;
import java.util.Optional;

import io.mitosis.lab.process.ProcessId;
import io.mitosis.lab.system.Home;

/// Processes of a home that no pid file remembers: lab died between the start and the note.
///
/// Every JVM that lab starts carries `-Dmitosis.home` for this.
final class Strays {

	private Strays() {
	}

	static List<ProcessId> of(Home home) {
		String mark = "-Dmitosis.home=%s ".formatted(home.folder());
		return ProcessHandle.allProcesses()
			.filter((process) -> process.info().commandLine().orElse("").contains(mark))
			.map((process) -> ProcessId.of(process.pid()))
			.flatMap(Optional::stream)
			.toList();
	}

}
