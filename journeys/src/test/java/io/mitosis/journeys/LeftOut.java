package io.mitosis.journeys;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/// Tells at the end of the build which tests were left out, in this module and in those before it, because this machine
/// lacks a program or the target something else.
///
/// Such a test assumes that the program is there, and says otherwise `Skipped: … is not on the PATH`.
final class LeftOut implements AutoCloseable {

	private static final Pattern REASON = Pattern.compile("\\[Skipped: ([^\\]]*)]");

	private static final Pattern REPORTED = Pattern.compile("<skipped message=\"([^\"]*)\"");

	private final Path checkout;

	private final Map<String, Integer> counted = new ConcurrentHashMap<>();

	private final Queue<String> messages = new ConcurrentLinkedQueue<>();

	LeftOut(Path checkout) {
		this.checkout = checkout;
	}

	void add(@Nullable Throwable cause) {
		this.messages.add(String.valueOf((cause != null) ? cause.getMessage() : null));
	}

	/// Notes so many tests that were left out by a condition.
	void add(String reason, int tests) {
		this.counted.merge(reason, tests, Integer::sum);
	}

	/// A line for each reason.
	List<String> lines() throws IOException {
		Map<String, Integer> reasons = new TreeMap<>(this.counted);
		Stream.concat(this.messages.stream(), reported().stream())
			.map(REASON::matcher)
			.flatMap((matcher) -> matcher.results().limit(1))
			.forEach((reason) -> reasons.merge(reason.group(1), 1, Integer::sum));
		return reasons.entrySet()
			.stream()
			.map((reason) -> "Left out %d %s: %s".formatted(reason.getValue(),
					(reason.getValue() == 1) ? "test" : "tests", reason.getKey()))
			.toList();
	}

	/// By the unit tests of all modules; those of the journeys are heard of as they
	/// happen.
	private List<String> reported() throws IOException {
		PathMatcher reports = FileSystems.getDefault().getPathMatcher("glob:**/target/surefire-reports/TEST-*.xml");
		try (Stream<Path> files = Files.find(this.checkout, 4, (file, attributes) -> reports.matches(file))) {
			return files.flatMap(LeftOut::messages).toList();
		}
	}

	private static Stream<String> messages(Path report) {
		try {
			return REPORTED.matcher(Files.readString(report)).results().map((MatchResult found) -> found.group(1));
		}
		catch (IOException ex) {
			return Stream.empty();
		}
	}

	@Override
	public void close() throws IOException {
		lines().forEach(System.out::println);
	}

}
