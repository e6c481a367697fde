package io.mitosis.lab.deployment;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// One service of a Compose file.
///
/// @param name what others call it by
/// @param settings as they are in the file, with its anchors resolved
record ComposeService(String name, Map<String, Object> settings) {

	private static final Set<String> OURS = Set.of("discovery", "gateway", "user-service", "billing-service",
			"notification-service");

	String text(String setting) {
		return String.valueOf(this.settings.get(setting));
	}

	List<String> texts(String setting) {
		return Compose.list(this.settings.getOrDefault(setting, List.of())).stream().map(String::valueOf).toList();
	}

	Set<String> variables() {
		return Compose.map(this.settings.getOrDefault("environment", Map.of())).keySet();
	}

	String variable(String name) {
		return String.valueOf(Compose.map(this.settings.get("environment")).get(name));
	}

	boolean isOptional() {
		return this.settings.containsKey("profiles");
	}

	/// Whether it is one of the five programs.
	boolean isOurs() {
		return OURS.contains(this.name);
	}

	/// In MiB.
	int memory() {
		return Integer.parseInt(text("mem_limit").replaceAll("m$", ""));
	}

	@Override
	public String toString() {
		return this.name;
	}

}
