package io.mitosis.lab.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// The requests of each instance, and those of each of the gateway's routes.
///
/// @param window when
/// @param ink with what it is written
/// @param grid into which columns
record RequestTable(Window window, Ink ink, Grid grid) {

	/// From here on a request is a bad one, as the objective of the API says.
	private static final double SLOW = 0.5;

	/// Streams last as long as somebody listens, and say nothing about the others.
	private static final String STREAM = "notification-stream";

	/// @param routes whether there is room for the gateway's routes
	List<String> lines(boolean routes) {
		List<String> lines = new ArrayList<>();
		lines.add(this.ink.title(this.grid.titles("REQUESTS", "per s", "5xx", "4xx", "p50", "p95", "p99")));
		for (Reading reading : this.window.readings()) {
			lines.add(line(reading));
		}
		Requests gateway = requests(routes ? this.window.grown("gateway") : Samples.NONE);
		for (String route : gateway.samples().values("route")) {
			lines.add(row("  → " + route, gateway.where("route", route)));
		}
		return lines;
	}

	private Requests requests(Samples grown) {
		return Requests.of(grown, this.window.seconds());
	}

	private String line(Reading reading) {
		return switch (reading.state()) {
			case DEAD -> this.ink.wrong(silent(reading, "dead"));
			case SILENT -> this.ink.doubtful(silent(reading, "silent"));
			case ANSWERS ->
				row(reading.instance(), requests(this.window.grown(reading::equals)).without("route", STREAM));
		};
	}

	private String silent(Reading reading, String state) {
		return this.grid.row("  " + reading.instance(), Grid.count(state));
	}

	private String row(String title, Requests requests) {
		String failed = Grid.count(Figure.share(requests.failed()));
		return this.grid.row("  " + title, Grid.count(Figure.rate(requests.perSecond())),
				(requests.failed().orElse(0) > 0) ? this.ink.wrong(failed) : failed,
				Grid.count(Figure.share(requests.refused())), time(requests.quantile(0.5)),
				time(requests.quantile(0.95)), time(requests.quantile(0.99)));
	}

	private String time(OptionalDouble seconds) {
		String text = Grid.time(Figure.time(seconds));
		return (seconds.orElse(0) > SLOW) ? this.ink.doubtful(text) : text;
	}

}
