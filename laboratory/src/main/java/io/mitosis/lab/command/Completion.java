package io.mitosis.lab.command;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import org.jspecify.annotations.Nullable;

/// Prints what a shell needs to complete our commands.
@Command(name = "completion", description = "Print completions for bash and zsh: source <(./lab completion)")
public final class Completion implements Runnable {

	@Spec
	private @Nullable CommandSpec spec;

	@Override
	public void run() {
		if (this.spec != null) {
			var out = this.spec.commandLine().getOut();
			out.print(AutoComplete.bash("lab", this.spec.root().commandLine()));
			out.flush();
		}
	}

}
