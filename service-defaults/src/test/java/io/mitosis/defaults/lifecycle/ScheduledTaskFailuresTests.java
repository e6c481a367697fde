package io.mitosis.defaults.lifecycle;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessResourceFailureException;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class ScheduledTaskFailuresTests {

	private final ScheduledTaskFailures failures = new ScheduledTaskFailures();

	@Test
	void complainOnceOfAnAbsentDatabase(CapturedOutput output) {
		this.failures.handleError(new DataAccessResourceFailureException("Nobody there"));
		this.failures.handleError(new DataAccessResourceFailureException("Nobody there"));

		assertThat(output).containsOnlyOnce("Scheduled tasks wait for the database: Nobody there")
			.doesNotContain("\tat ");
	}

	@Test
	void showEveryBugWithItsStackTrace(CapturedOutput output) {
		this.failures.handleError(new IllegalStateException("first"));
		this.failures.handleError(new IllegalStateException("second"));

		assertThat(output).contains("IllegalStateException: first", "IllegalStateException: second", "\tat ");
	}

	@Test
	void takeAFailureOfAnotherKindForNews(CapturedOutput output) {
		Complaint complaint = new Complaint(LoggerFactory.getLogger("test"), "Nothing done");

		complaint.about(new IllegalStateException("one"));
		complaint.about(new IllegalStateException("two"));
		complaint.about(new IllegalArgumentException("three"));

		assertThat(output).contains("Nothing done: one", "Nothing done: three").doesNotContain("two");
	}

}
