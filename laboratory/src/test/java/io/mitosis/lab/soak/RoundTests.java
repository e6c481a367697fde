package io.mitosis.lab.soak;

import java.nio.file.Path;

import io.mitosis.lab.soak.Entry.Kind;
import io.mitosis.lab.system.LabException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RoundTests {

	@AutoClose
	private final Ledger ledger;

	RoundTests(@TempDir Path folder) {
		this.ledger = new Ledger(folder.resolve("ledger"));
	}

	@Test
	void restartsEveryPartOnceAndNotesIt() {
		AnOrchestrator orchestrator = new AnOrchestrator().breaking("users");
		Round round = new Round(orchestrator, this.ledger);

		round.next().forEach(round::restart);

		assertThat(orchestrator.done()).containsExactly("restart gateway", "restart users", "restart billing");
		assertThat(this.ledger.entries()).extracting(Entry::kind)
			.containsExactly(Kind.RESTART, Kind.RESTART, Kind.NOT_BACK, Kind.RESTART);
	}

	@Test
	void blamesNobodyWhenItIsEnded() {
		Round round = new Round(new AnOrchestrator().breaking("users"), this.ledger);
		Thread.currentThread().interrupt();

		assertThatExceptionOfType(LabException.class).isThrownBy(() -> round.restart("users"));

		assertThat(Thread.interrupted()).isTrue();
		assertThat(this.ledger.entries()).extracting(Entry::kind).containsExactly(Kind.RESTART);
	}

	@Test
	void goesOnWithThoseWhoseTurnDidNotCome() {
		Round round = new Round(new AnOrchestrator(), this.ledger);
		round.restart("gateway");

		assertThat(round.next()).containsExactly("users", "billing");
	}

	@Test
	void beginsAnewWhenAllHadTheirTurn() {
		Round round = new Round(new AnOrchestrator(), this.ledger);
		round.next().forEach(round::restart);

		assertThat(round.next()).containsExactly("gateway", "users", "billing");
	}

}
