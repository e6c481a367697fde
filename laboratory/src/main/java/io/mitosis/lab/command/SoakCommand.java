package io.mitosis.lab.command;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

import io.mitosis.lab.audit.AuditCommand;
import io.mitosis.lab.fuzz.FuzzAccount;
import io.mitosis.lab.fuzz.FuzzSoak;
import io.mitosis.lab.rehearsal.Rehearsal;
import io.mitosis.lab.running.Progress;
import io.mitosis.lab.soak.Bar;
import io.mitosis.lab.soak.Containers;
import io.mitosis.lab.soak.Entry;
import io.mitosis.lab.soak.Examination;
import io.mitosis.lab.soak.Ledger;
import io.mitosis.lab.soak.Orchestrator;
import io.mitosis.lab.soak.Pods;
import io.mitosis.lab.soak.Processes;
import io.mitosis.lab.soak.Soak;
import io.mitosis.lab.soak.Statement;
import io.mitosis.lab.system.Home;
import io.mitosis.lab.system.LabException;
import io.mitosis.lab.system.TargetOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Puts load on the running system while its services are killed, and gives an account of every id; ends with 1 when
/// something is lost or doubled.
@Command(name = "soak", description = "Kill services under load, on and on; goes on where it was ended")
public final class SoakCommand implements Callable<Integer> {

	private static final Progress SILENT = (name, state) -> {
	};

	private final TargetOption system = new TargetOption();

	@Mixin
	private final Session session = new Session(this.system);

	@Option(names = "--kills", paramLabel = "N", description = "end after so many kills in all")
	private @Nullable Integer kills;

	@Option(names = "--minutes", paramLabel = "N", description = "end after so many minutes")
	private @Nullable Integer minutes;

	@Option(names = "--people", paramLabel = "N",
			description = "how many people live at a time (default: ${DEFAULT-VALUE})")
	private int people = 3;

	@Option(names = "--faults", description = "take dependencies away for a minute each, too (after up --faults)")
	private boolean faults;

	@Option(names = "--restarts", description = "instead, restart every part once in good order, one by one")
	private boolean restarts;

	@Option(names = "--account", description = "only give the account of what was done so far")
	private boolean account;

	@Option(names = "--patience", paramLabel = "SECONDS",
			description = "how long the account waits for what is under way (default: ${DEFAULT-VALUE})")
	private int patience = 120;

	@Option(names = "--fuzz", paramLabel = "N",
			description = "instead, send so many spoilt requests made from the OpenAPI documents, and judge the answers")
	private @Nullable Integer fuzz;

	@Option(names = "--seed", paramLabel = "N", description = "which requests --fuzz sends (default: goes on, or any)")
	private @Nullable Long seed;

	@Option(names = "--alerts", description = "instead, make every alert fire and wait until it falls silent again")
	private boolean alerts;

	@Option(names = "--only", paramLabel = "ALERT", split = ",", description = "only these of --alerts")
	private Set<String> only = Set.of();

	@Override
	public Integer call() {
		check();
		if (this.fuzz != null) {
			return fuzz(this.fuzz);
		}
		if (this.alerts) {
			return alerts();
		}
		if (!this.account) {
			soak();
		}
		return account();
	}

	private void check() {
		if (this.faults || this.alerts) {
			this.system.requireProcesses("./lab soak " + (this.faults ? "--faults" : "--alerts"));
		}
		if (this.system.target().isLocal() && this.session.running().isDown()) {
			throw new LabException("The system is down: ./lab up%s first".formatted(this.faults ? " --faults" : ""));
		}
	}

	private void soak() {
		Undo undo = Undo.prepare();
		Duration time = (this.minutes != null) ? Duration.ofMinutes(this.minutes) : null;
		Soak soak = new Soak(this.session.home(), this.session.addresses(), orchestrator(),
				new Soak.Goal(this.kills, time, this.people));
		Bar bar = new Bar(this.session.out(), this.session.isInteractive());
		undo.during(() -> {
			if (this.restarts) {
				soak.restart(bar);
			}
			else {
				soak.run(bar,
						this.faults ? new Soak.Faults(this.session.trouble(SILENT), this.session.faults()) : null);
			}
		}, () -> this.session.remark("""
				Ended; what was killed starts by itself or by %s. ./lab soak goes on, \
				./lab soak --account tells what became of every id.""".formatted(this.system.target().start())));
		undo.forget();
	}

	private Orchestrator orchestrator() {
		return switch (this.system.target()) {
			case LOCAL ->
				new Processes(this.session.running(), this.session.starter(SILENT), this.session.stopping(SILENT));
			case COMPOSE -> Containers.of(this.session.home().checkout());
			case KIND -> Pods.ofKind();
		};
	}

	private int alerts() {
		Rehearsal soak = Rehearsal.of(this.session.trouble(SILENT), this.session.faults(),
				this.session.workplace().addresses(), this.only);
		Bar bar = new Bar(this.session.out(), this.session.isInteractive());
		if (!this.account) {
			Undo undo = Undo.prepare();
			Duration time = (this.minutes != null) ? Duration.ofMinutes(this.minutes) : Rehearsal.UNENDING;
			undo.during(() -> soak.run(bar, time), () -> this.session
				.remark("Ended; ./lab soak --alerts goes on, and ./lab heal mends what is still broken."));
			undo.forget();
		}
		return soak.account(bar) ? 0 : 1;
	}

	private int fuzz(int size) {
		FuzzSoak soak = FuzzSoak.of(this.session.home(), this.session.addresses().origin(), size, this.seed);
		this.session.out().printf("The requests are those of --seed %d%n", soak.seed());
		FuzzAccount account = this.account ? soak.account()
				: soak.run(soak.bar(this.session.out(), this.session.isInteractive()));
		account.lines().forEach(this.session.out()::println);
		return account.isGood() ? 0 : 1;
	}

	private int account() {
		Home home = this.session.home();
		List<Entry> entries = Ledger.read(Soak.ledgerOf(home));
		if (entries.isEmpty()) {
			throw new LabException("There is no account to give: ./lab soak was never run here");
		}
		int audit = new CommandLine(new AuditCommand()).execute("--target", this.system.target().toString(), "--home",
				this.system.processes().folder().toString(), "--patience", String.valueOf(this.patience));
		Statement statement = new Examination(this.session.addresses(), Duration.ofSeconds(this.patience)).of(entries);
		statement.lines().forEach(this.session.out()::println);
		return (audit == 0 && statement.isGood()) ? 0 : 1;
	}

}
