package io.mitosis.lab.kind;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

import io.mitosis.lab.cluster.Cluster;
import io.mitosis.lab.rollout.Diagnostics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Keeps everything that tells why the cluster is as it is.
@Command(name = "diagnose",
		description = "Keep the cluster's objects, events and all logs in a folder, for whoever is to help")
final class KindDiagnose implements Runnable {

	@Mixin
	private final KindSession session = new KindSession();

	@Parameters(paramLabel = "FOLDER", arity = "0..1",
			description = "the folder (default: diagnostics-TIME in the home)")
	private Optional<Path> folder = Optional.empty();

	@Override
	public void run() {
		Cluster cluster = this.session.cluster();
		Path folder = this.folder.orElseGet(() -> cluster.home()
			.folder()
			.resolve("diagnostics-" + DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").format(LocalDateTime.now())));
		new Diagnostics(cluster, folder.toAbsolutePath()).keep();
		this.session.out().println("Kept in " + folder);
	}

}
