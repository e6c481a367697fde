package io.mitosis.defaults.observability;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@ExtendWith(OutputCaptureExtension.class)
class GlobalGaugeScheduleTests {

	@Test
	void looksRightFromTheStartWhateverBecomesOfTheOthers() {
		AtomicInteger looks = new AtomicInteger();
		var schedule = new GlobalGaugeSchedule(List.of(GlobalGaugeScheduleTests::fail, looks::incrementAndGet));

		schedule.start();

		await().until(() -> looks.get() > 0);
		schedule.stop();
	}

	@Test
	void saysOnceThatFiguresStandStill(CapturedOutput output) {
		GlobalGauges gauges = GlobalGaugeScheduleTests::fail;
		var schedule = new GlobalGaugeSchedule(List.of(gauges));

		schedule.refresh(gauges);
		schedule.refresh(gauges);

		assertThat(output.getOut()).containsOnlyOnce("stand still: The database is away");
	}

	private static void fail() {
		throw new IllegalStateException("The database is away");
	}

}
