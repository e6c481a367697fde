package io.mitosis.lab.recovery;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClient;
import io.mitosis.lab.client.AwayException;
import io.mitosis.lab.data.Databases;
import io.mitosis.lab.lag.ConsumerGroups;
import io.mitosis.lab.running.HomeLock;
import io.mitosis.lab.system.Addresses;
import io.mitosis.lab.system.LabException;
import io.mitosis.lab.system.SystemOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Puts databases back as they were at a backup; their services must be stopped, wherever they run.
///
/// Killed at any point it is run again: nothing was changed, or it is done once more.
@Command(name = "restore", description = "Put the databases of stopped services back as a backup has them")
public final class RestoreCommand implements Runnable {

	/// A killed service is believed dead by Kafka after 10 s.
	private static final Duration LEAVING = Duration.ofSeconds(15);

	private static final int SHOWN = 10;

	@Mixin
	private SystemOption system = new SystemOption();

	@Mixin
	private Choice choice = new Choice();

	@Parameters(paramLabel = "FILE", description = "what ./lab backup has written")
	private Path file = Path.of("");

	@Spec
	private CommandSpec command = CommandSpec.create();

	@Override
	public void run() {
		Addresses addresses = this.system.addresses();
		try (BackupFile backup = BackupFile.open(this.file.toAbsolutePath());
				MongoClient client = Databases.client(addresses.mongodb());
				ConsumerGroups groups = new ConsumerGroups(addresses.kafka())) {
			out().printf("The checksums of %s are right; it was taken at %s.%n", this.file,
					backup.manifest().takenAt());
			List<OwnedData> chosen = this.choice.chosen();
			chosen.forEach((owned) -> refuseAbsent(owned, backup));
			chosen.forEach((owned) -> refuseRunning(owned, groups));
			HomeLock.during(this.system.home(),
					() -> chosen.forEach((owned) -> restore(owned, backup, client, groups, addresses.kafka())));
		}
		catch (MongoTimeoutException ex) {
			throw new AwayException("MongoDB", ex);
		}
	}

	private void restore(OwnedData owned, BackupFile backup, MongoClient client, ConsumerGroups groups, String kafka) {
		Restoration restoration = new Restoration(client, backup, owned,
				(collection, documents) -> out().printf("%-36s %,10d documents%n", collection, documents));
		Lifting lifting = new Lifting(restoration.load());
		new PublishedEvents(kafka, owned.topic()).read(lifting::follow);
		int again = new Rereading(groups, new Tail(kafka)).begin(owned,
				backup.manifest().position(owned.database()).orElseThrow());
		restoration.swap();
		report(owned, lifting, again);
	}

	private void report(OwnedData owned, Lifting lifting, int again) {
		Set<UUID> behind = lifting.behind();
		if (!behind.isEmpty()) {
			out().printf("%d have changed since, as %s tells, and are as they were before:%n", behind.size(),
					owned.topic());
			behind.stream().sorted().limit(SHOWN).forEach((id) -> out().println("    " + id));
		}
		lifting.lost()
			.forEach((type, count) -> out().printf("%s tells of %d that are not in the backup, last by %s%n",
					owned.topic(), count, type));
		if (again > 0) {
			out().printf("%d events that %s was about to handle are published again.%n", again, owned.service());
		}
		out().printf("%s is restored. Next: ./lab start %s, then ./lab audit%n", owned.database(), owned.service());
	}

	private static void refuseAbsent(OwnedData owned, BackupFile backup) {
		if (backup.manifest().position(owned.database()).isEmpty()) {
			throw new LabException("The backup has no database %s: nothing was changed".formatted(owned.database()));
		}
	}

	private static void refuseRunning(OwnedData owned, ConsumerGroups groups) {
		if (!groups.awaitNobody(owned.service(), LEAVING)) {
			throw new LabException(
					"%s runs: ./lab stop %s first; nothing was changed".formatted(owned.service(), owned.service()));
		}
	}

	private PrintWriter out() {
		return this.command.commandLine().getOut();
	}

}
