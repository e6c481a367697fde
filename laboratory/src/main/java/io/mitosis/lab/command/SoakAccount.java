package io.mitosis.lab.command;

import java.time.Duration;
import java.util.List;

import io.mitosis.lab.audit.AuditCommand;
import io.mitosis.lab.soak.Entry;
import io.mitosis.lab.soak.Examination;
import io.mitosis.lab.soak.Ledger;
import io.mitosis.lab.soak.Soak;
import io.mitosis.lab.soak.Statement;
import io.mitosis.lab.system.LabException;
import io.mitosis.lab.system.TargetOption;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/// What became of every id that soaks noted so far, and an audit of the whole system.
final class SoakAccount {

	@Option(names = "--patience", paramLabel = "SECONDS",
			description = "how long the account waits for what is under way (default: ${DEFAULT-VALUE})")
	private int patience = 120;

	/// Gives it, and says whether nothing is lost or doubled.
	boolean isGood(Session session, TargetOption system) {
		List<Entry> entries = Ledger.read(Soak.ledgerOf(session.home()));
		if (entries.isEmpty()) {
			throw new LabException("There is no account to give: ./lab soak was never run here");
		}
		int audit = new CommandLine(new AuditCommand()).execute("--target", system.target().toString(), "--home",
				system.processes().folder().toString(), "--patience", String.valueOf(this.patience));
		Statement statement = new Examination(session.addresses(), Duration.ofSeconds(this.patience)).of(entries);
		statement.lines().forEach(session.out()::println);
		return audit == 0 && statement.isGood();
	}

}
