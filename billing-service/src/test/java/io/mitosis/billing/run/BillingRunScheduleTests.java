package io.mitosis.billing.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;

class BillingRunScheduleTests {

	private final BillingRunStart starts = mock();

	@ParameterizedTest
	@CsvSource({ "2026-12-01T00:05:00Z, 2026-12", "2026-12-17T10:00:00Z, 2026-12", "2027-01-01T00:05:00Z, 2027-01",
			"2028-02-29T23:59:59Z, 2028-02", "2028-03-01T00:05:00Z, 2028-03" })
	void startsTheRunOfTheMonthHoweverLateItWakesUp(Instant now, YearMonth month) {
		lookAt(now);

		then(this.starts).should().startDue(new BillingPeriod(month));
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-12-01T00:00:00Z", "2026-12-01T00:04:59.999Z" })
	void waitsAMomentAfterMidnight(Instant now) {
		lookAt(now);

		then(this.starts).shouldHaveNoInteractions();
	}

	private void lookAt(Instant now) {
		BillingRunProperties properties = new BillingRunProperties(Duration.ofSeconds(10), 50, 4,
				Duration.ofSeconds(1));
		Clock clock = Clock.fixed(now, ZoneOffset.UTC);
		new BillingRunSchedule(this.starts, mock(), properties, clock).startDue();
	}

}
