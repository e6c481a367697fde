package io.mitosis.lab.image;

import java.io.PrintWriter;

import io.mitosis.lab.running.Progress;
import io.mitosis.lab.system.SystemOption;
import io.mitosis.lab.tool.Docker;
import io.mitosis.lab.tool.Toolbox;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Builds our images and says how large they are.
@Command(name = "images", description = "Build the container images, and say how large they are")
public final class ImagesCommand implements Runnable {

	private final Toolbox toolbox;

	@Mixin
	private final SystemOption system = new SystemOption();

	@Spec
	private CommandSpec command = CommandSpec.create();

	@Parameters(paramLabel = "IMAGE", arity = "0..*",
			description = "discovery, gateway, user-service, billing-service, notification-service, keycloak (default: all)")
	private String[] names = {};

	@Option(names = "--aot",
			description = "build those with an ahead-of-time cache too, as VERSION-aot: they start faster")
	private boolean aot;

	/// With the programs of this machine.
	public ImagesCommand() {
		this(Toolbox.here());
	}

	ImagesCommand(Toolbox toolbox) {
		this.toolbox = toolbox;
	}

	@Override
	public void run() {
		PrintWriter out = this.command.commandLine().getOut();
		Docker docker = Docker.in(this.toolbox);
		Images images = new Images(docker, this.system.home(), Progress.to(out));
		String table = new SizeTable(docker).of(images.build(Image.named(this.names), this.aot));
		out.printf("%n%s", table);
		out.flush();
	}

}
