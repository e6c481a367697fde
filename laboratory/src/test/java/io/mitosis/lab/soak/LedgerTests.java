package io.mitosis.lab.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import io.mitosis.lab.soak.Entry.Kind;
import io.mitosis.lab.system.LabException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LedgerTests {

	@TempDir
	private Path folder;

	@Test
	void keepsEveryLineForTheNextRun() {
		try (Ledger ledger = ledger()) {
			ledger.write(Kind.REGISTRATION, "p1", "ines@example.com");
			ledger.write(Kind.KILL, "user-service-1");
		}

		try (Ledger ledger = ledger()) {
			ledger.write(Kind.KILL, "gateway");

			assertThat(ledger.entries()).extracting(Entry::kind)
				.containsExactly(Kind.REGISTRATION, Kind.KILL, Kind.KILL);
			assertThat(ledger.entries().getFirst().words()).containsExactly("p1", "ines@example.com");
		}
	}

	@Test
	void ignoresTheHalfLineThatACrashLeft() throws IOException {
		try (Ledger ledger = ledger()) {
			ledger.write(Kind.REGISTRATION, "p1", "ines@example.com");
		}
		String half = "2026-12-01T12:00:00Z PAYMENT p1 i1 4711";
		Files.writeString(file(), half, StandardOpenOption.APPEND);

		try (Ledger ledger = ledger()) {
			ledger.write(Kind.KILL, "gateway");

			assertThat(ledger.entries()).extracting(Entry::kind).containsExactly(Kind.REGISTRATION, Kind.KILL);
		}
	}

	@Test
	void isReadWhileSomebodyWrites() {
		try (Ledger ledger = ledger()) {
			ledger.write(Kind.KILL, "gateway");

			assertThat(Ledger.read(file())).hasSize(1);
		}
		assertThat(Ledger.read(this.folder.resolve("none"))).isEmpty();
	}

	@Test
	void isWrittenByOneAtATime() {
		try (Ledger ledger = ledger()) {
			assertThatExceptionOfType(LabException.class).isThrownBy(this::ledger)
				.withMessageContaining("Another ./lab soak");
			assertThat(ledger.entries()).isEmpty();
		}
	}

	private Ledger ledger() {
		return new Ledger(file());
	}

	private Path file() {
		return this.folder.resolve("soak/ledger");
	}

}
