package io.mitosis.lab.audit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AuditTests {

	private final ASystem whole = new ASystem();

	private final ASystem broken = new ASystem();

	AuditTests() {
		this.broken.accounts.clear();
	}

	@Test
	void forgivesWhatIsWellAtTheSecondLook() {
		Queue<Snapshot> looks = new ArrayDeque<>(List.of(this.broken.snapshot(), this.whole.snapshot()));

		Map<Invariant, List<String>> result = new Audit(looks::remove).run(Duration.ofSeconds(5));

		assertThat(result.values()).allMatch(Collection::isEmpty).hasSameSizeAs(Audit.INVARIANTS);
	}

	@Test
	void namesWhatStaysBroken() {
		Map<Invariant, List<String>> result = new Audit(this.broken::snapshot).run(Duration.ZERO);

		assertThat(result.values().stream().flatMap(List::stream)).hasSize(2)
			.anyMatch((breach) -> breach.contains("has 0"))
			.anyMatch((breach) -> breach.contains("no account"));
	}

}
