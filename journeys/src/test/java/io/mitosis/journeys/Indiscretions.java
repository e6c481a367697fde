package io.mitosis.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a log must not have: addresses of people, tokens, passwords and other secrets.
final class Indiscretions {

	/// Our own sender is no person.
	private static final Pattern ADDRESS = Pattern
		.compile("(?<![\\w.+-])(?!no-reply@)[\\w.+-]+(@|%40)(?:[a-zA-Z][\\w-]*\\.)+[a-zA-Z]{2,}");

	private static final Pattern TOKEN = Pattern.compile("eyJ[\\w-]{8,}|[Bb]earer [\\w.-]{8,}|[Aa]uthorization[\":=]");

	private static final Pattern PASSWORD = Pattern
		.compile("(?i)(password|secret|credentials)[\"\\\\]*\\s*[:=]\\s*[\"\\\\]*\\w");

	private static final Pattern PAYMENT = Pattern.compile("\\bpm_\\w+");

	private final List<Pattern> kinds = new ArrayList<>(List.of(ADDRESS, TOKEN, PASSWORD, PAYMENT));

	/// @param words what must not be there either, such as the secrets of this system
	Indiscretions(Collection<String> words) {
		words.stream().map(Pattern::quote).map(Pattern::compile).forEach(this.kinds::add);
	}

	/// The lines of all logs in a folder that have one, each with its file.
	List<String> in(Path folder, Pattern names) {
		try (Stream<Path> logs = Files.list(folder)) {
			return logs.filter((log) -> names.matcher(log.getFileName().toString()).matches())
				.flatMap((log) -> lines(log).filter(this::isIndiscreet)
					.map((line) -> log.getFileName() + ": " + line.substring(0, Math.min(line.length(), 2_000))))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	boolean isIndiscreet(String line) {
		return this.kinds.stream().anyMatch((kind) -> kind.matcher(line).find());
	}

	private static Stream<String> lines(Path log) {
		try {
			return new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
