package io.mitosis.lab.recovery;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClient;
import io.mitosis.lab.client.AwayException;
import io.mitosis.lab.data.Databases;
import io.mitosis.lab.lag.ConsumerGroups;
import io.mitosis.lab.system.Addresses;
import io.mitosis.lab.system.LabException;
import io.mitosis.lab.system.SystemOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Copies the databases of the services into a file, while they run or not.
@Command(name = "backup", description = "Copy the databases of the services into a file")
public final class BackupCommand implements Runnable {

	@Mixin
	private SystemOption system = new SystemOption();

	@Mixin
	private Choice choice = new Choice();

	@Parameters(paramLabel = "FILE", description = "a zip that is not there yet")
	private Path file = Path.of("");

	@Spec
	private CommandSpec command = CommandSpec.create();

	@Override
	public void run() {
		Path target = this.file.toAbsolutePath();
		if (Files.exists(target)) {
			throw new LabException("%s is there already: another backup takes another name".formatted(this.file));
		}
		Addresses addresses = this.system.addresses();
		try (MongoClient client = Databases.client(addresses.mongodb());
				ConsumerGroups groups = new ConsumerGroups(addresses.kafka())) {
			print(new Backup(client, groups).write(target, this.choice.chosen()), this.command.commandLine().getOut());
		}
		catch (MongoTimeoutException ex) {
			throw new AwayException("MongoDB", ex);
		}
	}

	private void print(Manifest manifest, PrintWriter out) {
		manifest.files()
			.stream()
			.filter((entry) -> entry.path().endsWith(".bson"))
			.forEach((entry) -> out.printf("%-36s %,10d documents%n", entry.path(), entry.documents()));
		out.printf("%s is whole, as of %s.%n", this.file, manifest.takenAt());
	}

}
