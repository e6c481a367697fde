package io.mitosis.lab.command;

import java.time.Duration;
import java.util.concurrent.Callable;

import io.mitosis.lab.system.LabException;
import io.mitosis.lab.system.TargetOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Puts load on the running system while its services are killed, and gives an account of every id; ends with 1 when
/// something is lost or doubled.
@Command(name = "soak", description = "Kill services under load, on and on; goes on where it was ended")
public final class SoakCommand implements Callable<Integer> {

	private final TargetOption system = new TargetOption();

	@Mixin
	private final Session session = new Session(this.system);

	@Mixin
	private final KillingSoak killing = new KillingSoak();

	@Mixin
	private final SoakAccount account = new SoakAccount();

	@Mixin
	private final FuzzingSoak fuzzing = new FuzzingSoak();

	@Mixin
	private final AlertingSoak alerting = new AlertingSoak();

	@Option(names = "--minutes", paramLabel = "N", description = "end after so many minutes")
	private @Nullable Integer minutes;

	@Option(names = "--account", description = "only give the account of what was done so far")
	private boolean onlyAccount;

	@Override
	public Integer call() {
		check();
		return isGood() ? 0 : 1;
	}

	private void check() {
		if (this.killing.hasFaults() || this.alerting.isWanted()) {
			this.system.requireProcesses("./lab soak " + (this.killing.hasFaults() ? "--faults" : "--alerts"));
		}
		if (this.system.target().isLocal() && this.session.running().isDown()) {
			throw new LabException(
					"The system is down: ./lab up%s first".formatted(this.killing.hasFaults() ? " --faults" : ""));
		}
	}

	private boolean isGood() {
		Duration time = (this.minutes != null) ? Duration.ofMinutes(this.minutes) : null;
		if (this.fuzzing.isWanted()) {
			return this.fuzzing.run(this.session, this.onlyAccount);
		}
		if (this.alerting.isWanted()) {
			return this.alerting.run(this.session, time, this.onlyAccount);
		}
		if (!this.onlyAccount) {
			this.killing.run(this.session, this.system.target(), time);
		}
		return this.account.isGood(this.session, this.system);
	}

}
