package io.mitosis.lab.kind;

import picocli.CommandLine.Command;

/// The system on a Kubernetes cluster of this machine, one subcommand for each thing to do with it.
@Command(name = "kind", description = "Run the system on a Kubernetes cluster in a container of this machine",
		subcommands = { KindUp.class, KindDown.class, KindStatus.class, KindDiagnose.class })
public final class KindCommand {

}
