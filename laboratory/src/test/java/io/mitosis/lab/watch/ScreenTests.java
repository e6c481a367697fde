package io.mitosis.lab.watch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ScreenTests {

	private static final Size LARGE = new Size(30, 100);

	private static final String IDLE = """
			http_server_requests_seconds_count{uri="/api",outcome="SUCCESS",route="user-service"} 0
			""";

	private static final String EVENTS = """
			consumer_lag{topic="user-events",group="billing-service"} %d
			dead_letters{topic="user-events",group="billing-service"} %d
			outbox_pending{application="user-service"} %d
			outbox_oldest_age_seconds{application="user-service"} %d
			""";

	@Test
	void showsRatesErrorsAndDurationsOfRoutesAndInstances() {
		List<String> page = page(Window.between(AReading.at(0, AReading.of("gateway-1", IDLE)),
				AReading.at(10, AReading.of("gateway-1", """
						http_server_requests_seconds_count{uri="/api",outcome="SUCCESS",route="user-service"} 45
						http_server_requests_seconds_count{uri="/api",outcome="SERVER_ERROR",route="user-service"} 5
						http_server_requests_seconds_bucket{uri="/api",route="user-service",le="0.02"} 50
						http_server_requests_seconds_bucket{uri="/api",route="user-service",le="+Inf"} 50
						http_server_requests_seconds_count{uri="/actuator/prometheus",outcome="SUCCESS",route=""} 99
						"""))));

		assertThat(words(page, "gateway-1")).isEqualTo("gateway-1 5.0 10 % – 10 ms 19 ms 20 ms");
		assertThat(words(page, "→ user-service")).isEqualTo("→ user-service 5.0 10 % – 10 ms 19 ms 20 ms");
	}

	@Test
	void showsTheDeadAsDeadAndWhatElseIsGone() {
		Snapshot last = AReading.at(1, AReading.of("gateway-1", IDLE), AReading.dead("billing-service-1"));

		List<String> page = page(Window.between(last, new Snapshot(last.at(), last.readings(), List.of("kafka"))));

		assertThat(words(page, "billing-service-1")).isEqualTo("billing-service-1 dead");
		assertThat(page.getFirst()).endsWith("without kafka");
	}

	@Test
	void showsWhatTwoInstancesTellAlikeOnceByItsLargestValue() {
		Snapshot last = AReading.at(1, AReading.of("user-service-1", EVENTS.formatted(7, 1, 3, 4)),
				AReading.of("user-service-2", EVENTS.formatted(9, 1, 2, 9)));

		List<String> page = page(Window.between(last, last));

		assertThat(words(page, "user-events")).isEqualTo("user-events → billing-service – 9 1 – – –");
		assertThat(words(page, "OUTBOXES")).isEqualTo("OUTBOXES user-service 3, the oldest for 9.0 s");
	}

	@Test
	void showsWhichBreakersAreOpenInAnyGateway() {
		Reading one = AReading.of("gateway-1", breaker("user-service", "closed") + breaker("billing-service", "open"));
		Reading other = AReading.of("gateway-2",
				breaker("user-service", "closed") + breaker("billing-service", "half_open"));

		assertThat(words(page(Window.between(AReading.at(0), AReading.at(1, one))), "BREAKERS"))
			.isEqualTo("BREAKERS billing-service open");
		assertThat(words(page(Window.between(AReading.at(0), AReading.at(1, one, other))), "BREAKERS"))
			.isEqualTo("BREAKERS billing-service open");
		assertThat(words(page(Window.between(AReading.at(0), AReading.at(1, other))), "BREAKERS"))
			.isEqualTo("BREAKERS billing-service half open");
	}

	@Test
	void showsWhatFiresAndWhetherAnybodyWouldTell() {
		Window window = Window.between(AReading.at(0), AReading.at(1));
		Alert alert = new Alert("ConsumerStuck", true, "page", Instant.now(), "Nobody is billed", "runbook");

		assertThat(words(new Screen(new Ink(false)).page(window, Optional.of(List.of(alert)), LARGE), "ALERTS"))
			.matches("ALERTS ConsumerStuck \\d s Nobody is billed");
		assertThat(words(page(window), "ALERTS")).isEqualTo("ALERTS no Prometheus answers");
	}

	@Test
	void coloursOnlyWhatIsWrong() {
		Snapshot calm = AReading.at(1, AReading.of("user-service-1", EVENTS.formatted(0, 0, 0, 0)));
		Snapshot wrong = AReading.at(1, AReading.of("user-service-1", EVENTS.formatted(0, 4, 0, 0)));

		assertThat(coloured(calm)).noneMatch((line) -> line.contains("\u001b[1;31m"));
		assertThat(coloured(wrong)).filteredOn((line) -> line.contains("\u001b[1;31m"))
			.singleElement()
			.asString()
			.contains("user-events");
	}

	@Test
	void shortensTitlesAndLeavesOutRoutesWhereThereIsLittleRoom() {
		Snapshot last = AReading.at(1, AReading.of("gateway-1", IDLE),
				AReading.of("notification-service-1", EVENTS.formatted(0, 0, 0, 0)));

		List<String> page = new Screen(new Ink(false)).page(Window.between(last, last), Optional.empty(),
				new Size(13, 80));

		assertThat(page).hasSizeLessThan(13).noneMatch((line) -> line.contains("→ user-service"));
		assertThat(page).filteredOn((line) -> line.startsWith("  "))
			.isNotEmpty()
			.allMatch((line) -> line.length() <= 80);
		assertThat(words(page, "user →")).startsWith("user → billing – 0 0");
		assertThat(words(page, "notif")).startsWith("notification-servic… ");
	}

	@Test
	void aLineIsCutByWhatIsSeenOfIt() {
		String line = "ab" + new Ink(true).wrong("cdef") + "gh";

		assertThat(Ink.cut(line, 4)).isEqualTo("ab\u001b[1;31mcd\u001b[0m");
		assertThat(Ink.cut(line, 80)).isEqualTo(line);
	}

	private static List<String> coloured(Snapshot snapshot) {
		return new Screen(new Ink(true)).page(Window.between(snapshot, snapshot), Optional.of(List.of()), LARGE);
	}

	private static List<String> page(Window window) {
		return new Screen(new Ink(false)).page(window, Optional.empty(), LARGE);
	}

	/// The line that begins so, without its columns.
	private static String words(List<String> page, String begin) {
		return page.stream()
			.map((line) -> line.strip().replaceAll(" +", " "))
			.filter((line) -> line.startsWith(begin))
			.findFirst()
			.orElseThrow();
	}

	private static String breaker(String name, String state) {
		return List.of("closed", "open", "half_open")
			.stream()
			.map((each) -> "resilience4j_circuitbreaker_state{name=\"%s\",state=\"%s\"} %d%n".formatted(name, each,
					each.equals(state) ? 1 : 0))
			.reduce("", String::concat);
	}

}
