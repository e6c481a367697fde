package io.mitosis.lab.build;

import java.util.ArrayList;
import java.util.List;

import io.mitosis.lab.infrastructure.Maven;

/// Builds our applications when it must.
///
/// @param maven builds them
public record Applications(Maven maven) {

	/// Those of these modules whose jar is missing or older than what it is made from.
	public List<String> stale(List<String> modules) {
		Sources sources = new Sources(this.maven.checkout());
		return modules.stream().filter(sources::areNewerThanJarOf).toList();
	}

	/// Builds these modules, without their tests.
	public void build(List<String> modules) {
		List<String> arguments = new ArrayList<>(List.of("-pl", String.join(",", modules), "-am", "package"));
		arguments.addAll(List.of("-Dmaven.test.skip=true", "-Dspring-javaformat.skip"));
		this.maven.run("Building " + String.join(", ", modules), arguments);
	}

}
