package io.mitosis.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assumptions.assumeThat;

class LeftOutTests {

	@TempDir
	private Path checkout;

	@Test
	void tellsEachReasonOnceAndHowManyTestsItConcerns() throws IOException {
		LeftOut leftOut = new LeftOut(this.checkout);
		leftOut.add(skipped("Skipped: chromium is not on the PATH"));
		leftOut.add(skipped("Skipped: chromium is not on the PATH"));
		leftOut.add(skipped("Skipped: prometheus is not on the PATH"));
		leftOut.add(new TestAbortedException("for another reason"));
		leftOut.add(null);

		assertThat(leftOut.lines()).containsExactly("Left out 2 tests: chromium is not on the PATH",
				"Left out 1 test: prometheus is not on the PATH");
	}

	@Test
	void tellsWhatTheOtherModulesReported() throws IOException {
		Path reports = Files.createDirectories(this.checkout.resolve("laboratory/target/surefire-reports"));
		Files.writeString(reports.resolve("TEST-io.mitosis.SomeTests.xml"),
				"""
						<testcase name="a"><skipped message="assumption was not met due to: [Skipped: promtool is not on the PATH]
						 &#10;Expecting" type="org.opentest4j.TestAbortedException"/></testcase>
						<testcase name="b"/>
						""");

		assertThat(new LeftOut(this.checkout).lines()).containsExactly("Left out 1 test: promtool is not on the PATH");
	}

	@Test
	void addsUpWhatATargetLacks() throws IOException {
		LeftOut leftOut = new LeftOut(this.checkout);
		leftOut.add("--target compose has no processes", 7);
		leftOut.add("--target compose has no processes", 2);

		assertThat(leftOut.lines()).containsExactly("Left out 9 tests: --target compose has no processes");
	}

	private static Throwable skipped(String reason) {
		return catchThrowable(() -> assumeThat(false).as(reason).isTrue());
	}

}
