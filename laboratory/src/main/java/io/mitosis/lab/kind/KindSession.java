package io.mitosis.lab.kind;

import java.io.PrintWriter;

import io.mitosis.lab.cluster.Cluster;
import io.mitosis.lab.running.Progress;
import io.mitosis.lab.system.SystemOption;
import io.mitosis.lab.tool.Toolbox;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/// What every command of this package works with: a mixin that finds the programs and the terminal.
final class KindSession {

	private final Toolbox toolbox = Toolbox.here();

	@Mixin
	private final SystemOption system = new SystemOption();

	private CommandSpec command = CommandSpec.create();

	@Spec(Target.MIXEE)
	void command(CommandSpec command) {
		this.command = command;
	}

	Cluster cluster() {
		return Cluster.with(this.toolbox, this.system.home());
	}

	PrintWriter out() {
		return this.command.commandLine().getOut();
	}

	Progress progress() {
		return Progress.to(out());
	}

}
