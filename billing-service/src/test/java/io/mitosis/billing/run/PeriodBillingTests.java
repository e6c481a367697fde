package io.mitosis.billing.run;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import com.mongodb.MongoSocketException;
import com.mongodb.ServerAddress;
import io.mitosis.defaults.paging.Cursor;
import io.mitosis.defaults.problem.UnavailableException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.dao.DataAccessResourceFailureException;

import static java.time.Duration.ofSeconds;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;

class PeriodBillingTests {

	private static final Instant NOW = Instant.parse("2026-12-01T00:05:00Z");

	private static final Cursor PLACE = new Cursor(NOW, new UUID(0, 7));

	private final BillingRun run = BillingRun.start(new BillingPeriod(YearMonth.parse("2026-12")), NOW);

	private final BillingRuns runs = mock();

	private final AccountBilling accounts = mock();

	private final PeriodBilling billing = new PeriodBilling(this.runs, this.accounts);

	@BeforeEach
	void thereIsARun() {
		given(this.runs.take()).willReturn(Optional.of(this.run)).willReturn(Optional.empty());
		given(this.runs.count(this.run, 0)).willReturn(Optional.of(this.run));
		given(this.runs.advance(this.run, 50, PLACE)).willReturn(Optional.of(this.run));
		given(this.runs.complete(this.run, 3)).willReturn(Optional.empty());
	}

	@Test
	void notesEachPageAndTheEnd() {
		given(this.accounts.billNext(this.run)).willReturn(new BilledPage(50, PLACE), new BilledPage(3, null));

		this.billing.work();

		then(this.runs).should().advance(this.run, 50, PLACE);
		then(this.runs).should().complete(this.run, 3);
	}

	@ParameterizedTest
	@MethodSource
	void pausesWhileSomethingIsAway(RuntimeException outage) {
		given(this.accounts.billNext(this.run)).willThrow(outage);

		this.billing.work();

		then(this.runs).should(never()).fail(any());
		then(this.runs).should(never()).release(any());
	}

	static Stream<RuntimeException> pausesWhileSomethingIsAway() {
		RuntimeException away = new DataAccessResourceFailureException("away");
		return Stream.of(away, new RuntimeException(away),
				new MongoSocketException("gone", new ServerAddress("localhost")),
				new UnavailableException("The database", ofSeconds(1), null));
	}

	@Test
	void failsWhenNoRepetitionHelps() {
		given(this.accounts.billNext(this.run)).willThrow(new IllegalStateException("a bug"));

		this.billing.work();

		then(this.runs).should().fail(this.run);
	}

	@Test
	void endsWhenTheLeaseIsLost() {
		given(this.accounts.billNext(this.run)).willReturn(new BilledPage(50, PLACE));
		given(this.runs.advance(this.run, 50, PLACE)).willReturn(Optional.empty());

		this.billing.work();

		then(this.accounts).should().billNext(this.run);
		then(this.runs).should(never()).complete(any(), anyLong());
		then(this.runs).should(never()).fail(any());
	}

	@Test
	void leavesTheRestToOthersWhenItIsStopped() {
		willAnswer((page) -> {
			this.billing.stop();
			return new BilledPage(50, PLACE);
		}).given(this.accounts).billNext(this.run);

		this.billing.work();

		then(this.runs).should().advance(this.run, 50, PLACE);
		then(this.runs).should().release(this.run);
		then(this.runs).should().take();
	}

}
