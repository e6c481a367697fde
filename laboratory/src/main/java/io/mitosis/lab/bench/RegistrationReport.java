package io.mitosis.lab.bench;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/// What a series of registrations took, one line for each distance, made to be printed.
public record RegistrationReport(List<String> lines) {

	static RegistrationReport of(List<RegistrationTimes> times) {
		return new RegistrationReport(List.of("request → 201      " + distribution(times, RegistrationTimes::answered),
				"201 → ACTIVE       " + distribution(times, RegistrationTimes::active),
				"201 → mail caught  " + distribution(times, RegistrationTimes::mailed)));
	}

	private static Distribution distribution(List<RegistrationTimes> times,
			Function<RegistrationTimes, Duration> distance) {
		return new Distribution(times.stream().map(distance).toList());
	}

}
