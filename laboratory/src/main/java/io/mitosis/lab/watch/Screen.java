package io.mitosis.lab.watch;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Everything on one page, what is wrong last, where the eye rests.
///
/// @param ink with what it is written
record Screen(Ink ink) {

	private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

	/// The lines of a page; where it is too small for all of them, the gateway's routes
	/// are
	/// left out.
	///
	/// @param alerts what Prometheus says; empty when there is none
	List<String> page(Window window, Optional<List<Alert>> alerts, Size size) {
		List<String> all = page(window, alerts, Grid.in(size.columns()), true);
		return (all.size() < size.rows()) ? all : page(window, alerts, Grid.in(size.columns()), false);
	}

	private List<String> page(Window window, Optional<List<Alert>> alerts, Grid grid, boolean routes) {
		List<String> lines = new ArrayList<>();
		lines.add(head(window));
		lines.add("");
		lines.addAll(new RequestTable(window, this.ink, grid).lines(routes));
		lines.add("");
		lines.addAll(new EventTable(window, this.ink, grid).lines());
		lines.add(this.ink.title("%-12s".formatted("BREAKERS")) + new BreakerLine(window.now(), this.ink).text());
		lines.addAll(alerts.map(this::alerts).orElseGet(() -> List.of(titled("no Prometheus answers"))));
		return lines;
	}

	private String head(Window window) {
		String time = CLOCK.format(window.last().at().atZone(ZoneId.systemDefault()));
		String head = "%s  %s, the last %.0f s".formatted(this.ink.title("Mitosis"), time, window.seconds());
		List<String> gone = window.last().gone();
		return gone.isEmpty() ? head : head + "   " + this.ink.wrong("without " + String.join(", ", gone));
	}

	private List<String> alerts(List<Alert> alerts) {
		if (alerts.isEmpty()) {
			return List.of(titled("none"));
		}
		List<String> lines = new ArrayList<>();
		for (Alert alert : alerts) {
			String title = lines.isEmpty() ? "ALERTS" : "";
			lines.add(this.ink.title("%-12s".formatted(title)) + line(alert));
		}
		return lines;
	}

	private String line(Alert alert) {
		String age = alert.age(Instant.now());
		return alert.firing() ? "%s  %s  %s".formatted(this.ink.wrong(alert.name()), age, alert.summary())
				: this.ink.faint("%s  %s, pending".formatted(alert.name(), age));
	}

	private String titled(String text) {
		return this.ink.title("%-12s".formatted("ALERTS")) + this.ink.faint(text);
	}

}
