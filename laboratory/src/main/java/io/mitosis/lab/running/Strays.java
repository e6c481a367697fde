package io.mitosis.lab.running;

import java.util.List;
import java.util.Optional;

import io.mitosis.lab.process.ProcessId;
import io.mitosis.lab.system.Home;

/// Processes of a home that no pid file remembers: lab died between the start and the note.
///
/// Every JVM that lab starts carries `-Dmitosis.home` for this; Prometheus names its file in the home.
final class Strays {

	private Strays() {
	}

	static List<ProcessId> of(Home home) {
		List<String> marks = List.of("-Dmitosis.home=%s ".formatted(home.folder()),
				"--config.file=%s/".formatted(home.data("prometheus")));
		return ProcessHandle.allProcesses()
			.filter((process) -> marks.stream().anyMatch(process.info().commandLine().orElse("")::contains))
			.map((process) -> ProcessId.of(process.pid()))
			.flatMap(Optional::stream)
			.toList();
	}

}
