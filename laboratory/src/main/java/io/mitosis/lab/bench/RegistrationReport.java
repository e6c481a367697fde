package io.mitosis.lab.bench;

import java.util.List;

/// What a series of registrations took, as distributions.
public record RegistrationReport(Distribution answered, Distribution active, Distribution mailed) {

	/// Sums up at least one registration.
	public static RegistrationReport of(List<RegistrationTimes> times) {
		return new RegistrationReport(new Distribution(times.stream().map(RegistrationTimes::answered).toList()),
				new Distribution(times.stream().map(RegistrationTimes::active).toList()),
				new Distribution(times.stream().map(RegistrationTimes::mailed).toList()));
	}

	/// One line for each distance.
	public List<String> lines() {
		return List.of("request → 201      " + this.answered, "201 → ACTIVE       " + this.active,
				"201 → mail caught  " + this.mailed);
	}

}
