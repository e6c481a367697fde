package io.mitosis.lab.command;

import java.time.Duration;
import java.util.concurrent.Callable;

import io.mitosis.lab.lag.ConsumerGroups;
import io.mitosis.lab.recovery.Copies;
import io.mitosis.lab.recovery.Rebuilding;
import io.mitosis.lab.recovery.Rebuilt;
import io.mitosis.lab.running.RunningInstance;
import io.mitosis.lab.system.Addresses;
import io.mitosis.lab.system.LabException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Stops a service, lets it forget what it copied from others, and starts it at the first event that is kept.
///
/// Ends with 1 when the copies do not agree with the topic afterwards. Killed at any point, it is run again.
@Command(name = "rebuild", description = "Rebuild a service's copies of others' facts from the topics")
public final class RebuildCommand implements Callable<Integer> {

	/// A killed member is believed dead after 10 s.
	private static final Duration LEAVING = Duration.ofSeconds(20);

	private static final Duration READING = Duration.ofMinutes(10);

	@Mixin
	private final Session session = new Session();

	@Parameters(paramLabel = "SERVICE", description = "a service that keeps copies")
	private String service = "";

	@Override
	public Integer call() {
		this.session.running().component(this.service);
		Copies copies = Copies.of(this.service);
		Addresses addresses = new Addresses(this.session.home().ports(), this.session.settings());
		try (ConsumerGroups groups = new ConsumerGroups(addresses.kafka());
				Rebuilding rebuilding = new Rebuilding(copies, addresses.mongodb(), addresses.kafka(), groups)) {
			stop(groups);
			boolean whole = rebuilding.begin();
			new Crew(this.session).start(this.service);
			if (!groups.awaitNoLag(this.service, copies.topic(), READING)) {
				throw new LabException("%s still reads %s after 10 minutes: ./lab logs %s".formatted(this.service,
						copies.topic(), this.service));
			}
			return report(copies, rebuilding.count(), whole);
		}
	}

	private void stop(ConsumerGroups groups) {
		boolean runs = this.session.running()
			.instances()
			.stream()
			.map(RunningInstance::component)
			.anyMatch((component) -> component.name().equals(this.service));
		if (runs) {
			new Crew(this.session).stop(this.service);
		}
		if (!groups.awaitNobody(this.service, LEAVING)) {
			throw new LabException("%s runs elsewhere, too, and reads on: stop it there first".formatted(this.service));
		}
	}

	private int report(Copies copies, Rebuilt rebuilt, boolean whole) {
		this.session.out()
			.println("%s is as %s tells: %d copies and %d tombstones.".formatted(copies.place(), copies.topic(),
					rebuilt.copies(), rebuilt.tombstones()));
		if (!whole) {
			this.session.out()
				.println("%s has forgotten its oldest events; %d copies of which it tells nothing stay as they were."
					.formatted(copies.topic(), rebuilt.untold()));
		}
		if (rebuilt.missing() > 0) {
			this.session.out()
				.println("%d people were NOT copied: see ./lab dlt list and ./lab logs %s".formatted(rebuilt.missing(),
						this.service));
			return 1;
		}
		return 0;
	}

}
