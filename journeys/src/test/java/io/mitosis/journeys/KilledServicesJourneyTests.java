package io.mitosis.journeys;

import java.util.List;

import io.mitosis.lab.soak.Entry;
import io.mitosis.lab.soak.Entry.Kind;
import io.mitosis.lab.soak.Ledger;
import io.mitosis.lab.soak.Soak;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// People register, upgrade, pay and read while services are killed with -9; afterwards every id that they were given is
/// looked for in the three databases, on the topics, in the mails and in the payment provider's journal.
@Journey
@Needs(Need.PROCESSES)
class KilledServicesJourneyTests {

	private final RunningSystem system;

	KilledServicesJourneyTests(RunningSystem system) {
		this.system = system;
	}

	@AfterEach
	void everythingIsUpAgain() {
		this.system.startWhatIsMissing();
	}

	@Test
	void nothingIsLostOrDoubledWhenEachServiceIsKilled() {
		LabProgram.Result soak = this.system.lab().attempt("soak", "--kills", String.valueOf(killed().size() + 4));

		assertThat(soak.exit()).as(soak.output()).isZero();
		assertThat(killed()).contains("gateway-1", "user-service-1", "billing-service-1", "notification-service-1");
		assertThat(accepted(Kind.REGISTRATION)).isPositive();
		assertThat(accepted(Kind.PAYMENT)).isPositive();
		assertThat(accepted(Kind.MESSAGE)).isPositive();
	}

	private static List<String> killed() {
		return ledger().stream().filter((entry) -> entry.kind() == Kind.KILL).map((entry) -> entry.word(0)).toList();
	}

	private static long accepted(Kind kind) {
		return ledger().stream().filter((entry) -> entry.kind() == kind).count();
	}

	private static List<Entry> ledger() {
		return Ledger.read(Soak.ledgerOf(Chosen.HOME));
	}

}
