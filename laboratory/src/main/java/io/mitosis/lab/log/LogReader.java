package io.mitosis.lab.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Shows a log: JSON as one reads it, everything else as it is.
///
/// @param coloured whether the levels are coloured
/// @param raw whether JSON stays JSON
public record LogReader(boolean coloured, boolean raw) {

	/// Without colours.
	public static final LogReader PLAIN = new LogReader(false, false);

	/// One line of a log, in one or more lines.
	public String show(String line) {
		return this.raw ? line : LogLine.parse(line).map((said) -> said.readable(this.coloured)).orElse(line);
	}

	/// The last lines; a sentence when there are none.
	public String tail(Path log, int lines) {
		try {
			List<String> last = last(lines(log), lines).stream().map(this::show).flatMap(String::lines).toList();
			return last.isEmpty() ? "(it is empty)" : String.join("\n", last(last, lines));
		}
		catch (IOException ex) {
			return "(there is none)";
		}
	}

	/// Whatever any of our programs said in a trace, by time.
	public List<String> trace(Path folder, String id) throws IOException {
		try (Stream<Path> logs = Files.list(folder)) {
			return logs.filter((log) -> log.getFileName().toString().matches(".+\\.log(\\.\\d+)?"))
				.flatMap(LogReader::linesOf)
				.filter((line) -> line.contains(id))
				.flatMap((line) -> LogLine.parse(line).map((said) -> new Said(said, line)).stream())
				.filter((each) -> each.said.trace().equals(id))
				.sorted((one, other) -> one.said.time().compareTo(other.said.time()))
				.map((each) -> show(each.line))
				.collect(Collectors.toList());
		}
	}

	private static List<String> last(List<String> all, int count) {
		return all.subList(Math.max(0, all.size() - count), all.size());
	}

	private static Stream<String> linesOf(Path log) {
		try {
			return lines(log).stream();
		}
		catch (IOException ex) {
			return Stream.empty();
		}
	}

	/// A process that dies may leave half a character behind, which readAllLines would
	/// refuse.
	private static List<String> lines(Path log) throws IOException {
		return new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
	}

	private record Said(LogLine said, String line) {
	}

}
