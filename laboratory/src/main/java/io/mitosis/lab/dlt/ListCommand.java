package io.mitosis.lab.dlt;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.mitosis.lab.system.TargetOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Counts what waits for a replay, by topic, type and cause.
@Command(name = "list", description = "Count the dead letters that nobody has replayed")
final class ListCommand implements Runnable {

	private static final String ROW = "%-42s %-24s %-30s %6s %8s%n";

	@Mixin
	private TargetOption system = new TargetOption();

	@Spec
	private CommandSpec command = CommandSpec.create();

	@Override
	public void run() {
		try (DeadLetters letters = new DeadLetters(this.system.addresses().kafka())) {
			print(letters.unreplayed(), this.command.commandLine().getOut());
		}
	}

	private static void print(List<DeadLetter> letters, PrintWriter out) {
		if (letters.isEmpty()) {
			out.println("No dead letter waits.");
			return;
		}
		out.printf(ROW, "TOPIC", "TYPE", "CAUSE", "COUNT", "OLDEST");
		letters.stream()
			.collect(Collectors.groupingBy(Kind::of, () -> new TreeMap<>(Kind.ORDER), Collectors.toList()))
			.forEach((kind, same) -> out.printf(ROW, kind.topic(), kind.type(), kind.cause(), same.size(), age(same)));
	}

	private static String age(List<DeadLetter> letters) {
		Instant oldest = letters.stream().map(DeadLetter::since).min(Comparator.naturalOrder()).orElseThrow();
		Duration age = Duration.between(oldest, Instant.now());
		if (age.toHours() > 0) {
			return "%dd %02dh".formatted(age.toDays(), age.toHoursPart());
		}
		return "%dm %02ds".formatted(age.toMinutes(), age.toSecondsPart());
	}

	/// What letters of one row have in common.
	private record Kind(String topic, String type, String cause) {

		private static final Comparator<Kind> ORDER = Comparator.comparing(Kind::topic)
			.thenComparing(Kind::type)
			.thenComparing(Kind::cause);

		static Kind of(DeadLetter letter) {
			return new Kind(letter.message().topic(), letter.type().isEmpty() ? "(no event)" : letter.type(),
					letter.cause());
		}

	}

}
