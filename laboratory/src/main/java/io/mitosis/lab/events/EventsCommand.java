package io.mitosis.lab.events;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

import io.mitosis.lab.system.TargetOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Shows what is on all topics, and with `-f` what comes, until somebody presses Ctrl-C.
@Command(name = "events", description = "Show the events on all topics")
public final class EventsCommand implements Runnable {

	@Mixin
	private TargetOption system = new TargetOption();

	@Option(names = { "-f", "--follow" }, description = "go on with what comes")
	private boolean follow;

	@Option(names = "--user", paramLabel = "USER", description = "one person's only: an id, an e-mail address or alice")
	private @Nullable String user;

	@Override
	public void run() {
		Predicate<Event> wanted = (this.user != null) ? new OfPerson(this.user) : (event) -> true;
		try (EventLog log = new EventLog(this.system.addresses().kafka())) {
			print(log.rest(), wanted);
			while (this.follow) {
				print(log.next(Duration.ofSeconds(1)), wanted);
			}
		}
	}

	private static void print(List<Event> events, Predicate<Event> wanted) {
		EventLine line = new EventLine();
		events.stream().filter(wanted).map(line::of).forEach(System.out::println);
	}

}
