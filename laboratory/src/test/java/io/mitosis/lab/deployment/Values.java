package io.mitosis.lab.deployment;

import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The development values of `.env.example`, and who asks for them.
final class Values {

	private static final Pattern LINE = Pattern.compile("(?m)^([A-Z_]+)=(.+)$");

	private static final Pattern REQUIRED = Pattern.compile("\\$\\{([A-Z_]+):\\?");

	private Values() {
	}

	static Set<String> namesOfExample() {
		return group(1);
	}

	static Set<String> ofExample() {
		return group(2);
	}

	private static Set<String> group(int number) {
		return LINE.matcher(SourceFile.text(Compose.ROOT.resolve(".env.example")))
			.results()
			.map((line) -> line.group(number).strip())
			.collect(Collectors.toSet());
	}

	/// The names of those without which this file is refused.
	static Stream<String> required(Path file) {
		return REQUIRED.matcher(SourceFile.text(file)).results().map((found) -> found.group(1));
	}

}
