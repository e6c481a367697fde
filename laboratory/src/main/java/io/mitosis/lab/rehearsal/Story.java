package io.mitosis.lab.rehearsal;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Something that goes wrong, and who calls for help.
///
/// @param sentence what happens
/// @param cause makes it happen
/// @param during the alerts that fire while it lasts
/// @param afterwards the alerts that fire when it is over, for what was late is noticed when it comes
record Story(String sentence, Cause cause, List<Expectation> during, List<Expectation> afterwards) {

	Story {
		during = List.copyOf(during);
		afterwards = List.copyOf(afterwards);
	}

	/// The same about these alerts only.
	Story only(Set<String> names) {
		return new Story(this.sentence, this.cause, only(this.during, names), only(this.afterwards, names));
	}

	private static List<Expectation> only(List<Expectation> alerts, Set<String> names) {
		return alerts.stream().filter((alert) -> names.contains(alert.name())).toList();
	}

	List<Expectation> alerts() {
		return Stream.concat(this.during.stream(), this.afterwards.stream()).toList();
	}

}
