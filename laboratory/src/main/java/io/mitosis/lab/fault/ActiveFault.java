package io.mitosis.lab.fault;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.mitosis.lab.process.ProcessId;
import io.mitosis.lab.system.Link;

/// A fault that was caused and not healed yet.
///
/// @param name what it is called
/// @param since when it was caused
/// @param details what must be known to heal it, by name
public record ActiveFault(String name, Instant since, Map<String, String> details) {

	private static final String CLIENT = "client";

	private static final String DEPENDENCY = "dependency";

	private static final String QUALITY = "quality";

	private static final String FROZEN = "frozen";

	private static final String STOPPED = "stopped";

	public ActiveFault {
		details = new TreeMap<>(details);
	}

	static ActiveFault onLinks(String name, Instant since, String client, String dependency, Quality quality) {
		return new ActiveFault(name, since,
				Map.of(CLIENT, client, DEPENDENCY, dependency, QUALITY, quality.toString()));
	}

	static ActiveFault frozen(String name, Instant since, List<ProcessId> processes) {
		String ids = processes.stream()
			.map((process) -> process.pid() + "@" + process.birth())
			.collect(Collectors.joining(","));
		return new ActiveFault(name, since, Map.of(FROZEN, ids));
	}

	static ActiveFault stopped(String name, Instant since, List<String> instances) {
		return new ActiveFault(name, since, Map.of(STOPPED, String.join(",", instances)));
	}

	/// What it does to a link, if anything.
	Optional<Quality> effectOn(Link link) {
		boolean concerned = link.dependency().equals(this.details.get(DEPENDENCY))
				&& (this.details.getOrDefault(CLIENT, "").isEmpty() || link.client().equals(this.details.get(CLIENT)));
		return concerned ? Optional.ofNullable(this.details.get(QUALITY)).map(Quality::parse) : Optional.empty();
	}

	/// Whether the proxy has to do with it.
	boolean isOnLinks() {
		return this.details.containsKey(QUALITY);
	}

	/// The processes that it froze.
	List<ProcessId> frozen() {
		return words(FROZEN).stream()
			.map((word) -> word.split("@", 2))
			.map((word) -> new ProcessId(Long.parseLong(word[0]), word[1]))
			.toList();
	}

	/// The instances that it killed.
	List<String> stopped() {
		return words(STOPPED);
	}

	private List<String> words(String detail) {
		return Arrays.stream(this.details.getOrDefault(detail, "").split(","))
			.filter((word) -> !word.isEmpty())
			.toList();
	}

}
