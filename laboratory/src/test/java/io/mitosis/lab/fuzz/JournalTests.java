package io.mitosis.lab.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class JournalTests {

	@TempDir
	private Path folder;

	@Test
	void remembersTrialsAcrossAKill() throws IOException {
		Path file = this.folder.resolve("journal");
		try (Journal journal = new Journal(file)) {
			journal.write(aTrial(1, "nobody should be answered 500"));
		}
		Files.writeString(file, "{\"seed\":42,\"num", StandardOpenOption.APPEND);
		try (Journal journal = new Journal(file)) {
			journal.write(aTrial(2));
		}

		assertThat(Journal.read(file)).containsExactly(aTrial(1, "nobody should be answered 500"), aTrial(2));
	}

	@Test
	void isEmptyBeforeTheFirstTrial() {
		assertThat(Journal.read(this.folder.resolve("journal"))).isEmpty();
	}

	@Test
	void accountsForEachFindingOnce() {
		FuzzAccount account = new FuzzAccount(List.of(aTrial(1, "odd"), aTrial(2), aTrial(3, "odd")));

		assertThat(account.isGood()).isFalse();
		assertThat(account.lines()).contains("1 findings", "2 × GET /api/v1/plans: odd", "    curl 1")
			.doesNotContain("    curl 3");
	}

	private static Trial aTrial(int number, String... findings) {
		return new Trial(42, number, "GET /api/v1/plans", Who.NOBODY, List.of("query: odd"), 200, List.of(findings),
				"curl " + number);
	}

}
