package io.mitosis.lab.soak;

import java.nio.file.Path;

import io.mitosis.lab.soak.Entry.Kind;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class KillerTests {

	@AutoClose
	private final Ledger ledger;

	KillerTests(@TempDir Path folder) {
		this.ledger = new Ledger(folder.resolve("ledger"));
	}

	@Test
	void killsInTurnAndStartsEachAgain() {
		AnOrchestrator orchestrator = new AnOrchestrator();
		Killer killer = new Killer(orchestrator, this.ledger);

		for (int i = 0; i < 4; i++) {
			assertThat(killer.kill()).isTrue();
			killer.awaitAll();
		}

		assertThat(orchestrator.done()).containsExactly("kill gateway", "start gateway", "kill users", "start users",
				"kill billing", "start billing", "kill gateway", "start gateway");
		assertThat(this.ledger.entries()).extracting(Entry::kind).containsOnly(Kind.KILL).hasSize(4);
	}

	@Test
	void notesWhatDoesNotComeBackAfterThreeTries() {
		AnOrchestrator orchestrator = new AnOrchestrator().breaking("gateway");
		Killer killer = new Killer(orchestrator, this.ledger);

		killer.kill();
		killer.awaitAll();

		assertThat(orchestrator.done()).containsExactly("kill gateway", "start gateway", "start gateway",
				"start gateway");
		assertThat(this.ledger.entries()).extracting(Entry::kind).containsExactly(Kind.KILL, Kind.NOT_BACK);
	}

	@Test
	void startsWhatAnEarlierSoakLeftDead() {
		AnOrchestrator orchestrator = new AnOrchestrator().withDead("users");
		Killer killer = new Killer(orchestrator, this.ledger);

		killer.startTheDead();
		killer.awaitAll();

		assertThat(orchestrator.done()).containsExactly("start users");
		assertThat(this.ledger.entries()).isEmpty();
	}

	@Test
	void leavesTheDeadAlone() {
		AnOrchestrator orchestrator = new AnOrchestrator().withDead("gateway").withDead("users").withDead("billing");

		assertThat(new Killer(orchestrator, this.ledger).kill()).isFalse();
	}

}
