package io.mitosis.lab.watch;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ExpositionTests {

	@Test
	void readsSamplesWithAndWithoutLabels() {
		assertThat(parse("""
				# HELP users_registered_total People
				# TYPE users_registered_total counter
				users_registered_total{application="user-service",how="api",} 12.0
				up 1
				""")).containsExactly(
				new Sample("users_registered_total", Map.of("application", "user-service", "how", "api"), 12),
				new Sample("up", Map.of(), 1));
	}

	@Test
	void readsWhatIsEscapedInALabel() {
		assertThat(parse("errors{text=\"a \\\"b\\\" {c}, d\\\\e\\nf\"} 1"))
			.containsExactly(new Sample("errors", Map.of("text", "a \"b\" {c}, d\\e\nf"), 1));
	}

	@Test
	void readsNumbersOfEveryKindAndLeavesATimestampOut() {
		assertThat(parse("a 1.5E-4\nb +Inf\nc -Inf\nd NaN\ne 3 1700000000000")).extracting(Sample::value)
			.containsExactly(1.5e-4, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN, 3.0);
	}

	@Test
	void readsOnlyWhatIsWanted() {
		List<Sample> samples = Exposition.parse("wanted{a=\"b\"} 1\nwanted_not 2\n", "wanted"::equals);

		assertThat(samples).extracting(Sample::value).containsExactly(1.0);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a", "a{", "a{b=\"c} 1", "a{b=c} 1", "a one", "<html>", "a{b=\"c\"}1x" })
	void leavesOutWhatIsNoSample(String line) {
		assertThat(parse(line + "\nup 1")).extracting(Sample::name).containsExactly("up");
	}

	private static List<Sample> parse(String page) {
		return Exposition.parse(page, (name) -> !name.startsWith("#"));
	}

}
