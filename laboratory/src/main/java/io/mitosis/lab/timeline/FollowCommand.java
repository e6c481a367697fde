package io.mitosis.lab.timeline;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import io.mitosis.lab.data.Databases;
import io.mitosis.lab.mail.Mailboxes;
import io.mitosis.lab.system.Addresses;
import io.mitosis.lab.system.LabException;
import io.mitosis.lab.system.TargetOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Tells one person's story, and with `-f` how it goes on, until somebody presses Ctrl-C.
@Command(name = "follow", description = "Tell one person's story over all services")
public final class FollowCommand implements Runnable {

	private static final Duration PAUSE = Duration.ofMillis(500);

	@Mixin
	private TargetOption system = new TargetOption();

	@Parameters(paramLabel = "USER", description = "an id, an e-mail address or alice")
	private String user = "";

	@Option(names = { "-f", "--follow" }, description = "go on with what comes")
	private boolean follow;

	@Override
	public void run() {
		Addresses addresses = this.system.addresses();
		IdentitySource identities = new IdentitySource(addresses.keycloak(),
				this.system.settings().get("MITOSIS_USER_SERVICE_SECRET"));
		try (Databases databases = new Databases(addresses.mongodb());
				EventSource events = new EventSource(addresses.kafka())) {
			People people = new People(databases, identities);
			Timeline timeline = new Timeline(
					List.of(identities, new StoredSource(databases), events, new MailSource(Mailboxes.of(addresses))));
			tell(people, timeline);
		}
	}

	private void tell(People people, Timeline timeline) {
		List<Moment> moments = timeline.news(people.find(this.user));
		timeline.away().forEach(System.err::println);
		if (moments.isEmpty() && !this.follow) {
			throw new LabException("Nobody knows %s.".formatted(this.user));
		}
		print(moments);
		while (this.follow) {
			LockSupport.parkNanos(PAUSE.toNanos());
			print(timeline.news(people.find(this.user)));
		}
	}

	private static void print(List<Moment> moments) {
		moments.forEach((moment) -> System.out.println(moment.line(Ansi.AUTO, ZoneId.systemDefault())));
	}

}
