package io.mitosis.lab.bench;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PageTableTests {

	@Test
	void comparesDeepWithFirstAndLargeWithSmall() {
		PageTable table = new PageTable(List.of(times("/users", 1000, 10, 15), times("/invoices", 1000, 1, 1),
				times("/users", 100_000, 10, 30)));

		List<String> lines = table.lines();

		assertThat(lines).hasSize(4);
		assertThat(lines.get(1)).startsWith("/users ").endsWith("1.50x       1.00x");
		assertThat(lines.get(3)).contains("100,000").endsWith("3.00x       2.00x");
		assertThat(lines).extracting(String::length).containsOnly(lines.getFirst().length());
	}

	private static PageTimes times(String list, int size, int first, int deep) {
		return new PageTimes(list, size, Duration.ofMillis(first), Duration.ofMillis(first), Duration.ofMillis(deep));
	}

}
