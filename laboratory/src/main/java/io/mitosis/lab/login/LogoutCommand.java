package io.mitosis.lab.login;

import io.mitosis.lab.system.TargetOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Ends the login at Keycloak too, so that a copy of the token is worth nothing.
@Command(name = "logout", description = "End the login that ./lab login began")
public final class LogoutCommand implements Runnable {

	@Mixin
	private final TargetOption system = new TargetOption();

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Override
	public void run() {
		LoggedIn.at(this.system).end();
		this.spec.commandLine().getOut().println("Logged out.");
	}

}
