package io.mitosis.lab.command;

import io.mitosis.lab.infrastructure.Folders;
import io.mitosis.lab.running.HomeLock;
import io.mitosis.lab.system.Home;
import io.mitosis.lab.system.LabException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Forgets all data of the system, which must be down.
@Command(name = "reset", description = "Forget all data: people, events, mails, the realm as it was changed")
public final class ResetCommand implements Runnable {

	@Mixin
	private final Session session = new Session();

	@Option(names = { "-y", "--yes" }, description = "do not ask")
	private boolean sure;

	@Override
	public void run() {
		Home home = this.session.home();
		if (!this.session.running().isDown()) {
			throw new LabException("The system is up: ./lab down first");
		}
		if (!this.sure && !agrees(home)) {
			throw new LabException("Nothing was forgotten");
		}
		HomeLock.during(home, () -> {
			Folders.delete(home.data());
			Folders.delete(home.run());
			home.forgetPorts();
		});
		this.session.out().println("All data in %s is forgotten.".formatted(home.folder()));
	}

	private static boolean agrees(Home home) {
		if (System.console() == null) {
			return false;
		}
		String answer = System.console().readLine("Forget all data in %s? [y/N] ", home.folder());
		return answer != null && answer.strip().equalsIgnoreCase("y");
	}

}
