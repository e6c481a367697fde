package io.mitosis.lab.recovery;

import java.util.List;

import io.mitosis.lab.data.Databases;
import picocli.CommandLine.Option;

/// Which databases are meant: all, if none is named.
final class Choice {

	@Option(names = "--only", paramLabel = "DATABASE", split = ",",
			description = "only these databases: users, billing, notifications")
	private List<String> only = List.of();

	List<OwnedData> chosen() {
		return (this.only.isEmpty() ? Databases.NAMES : this.only).stream().map(OwnedData::of).toList();
	}

}
