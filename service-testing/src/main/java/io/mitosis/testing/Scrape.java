package io.mitosis.testing;

import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.http.HttpHeaders;

/// What a running program says at `/actuator/prometheus`, as Prometheus reads it.
public final class Scrape {

	/// More than any program needs; a label with a value per person or request soon goes
	/// beyond it.
	public static final int MOST_SERIES = 1000;

	private static final String OPEN_METRICS = "application/openmetrics-text;version=1.0.0";

	private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

	private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-");

	private static final Pattern EXEMPLAR = Pattern.compile(" # \\{.*trace_id=\"[0-9a-f]{32}\"");

	private final String text;

	private Scrape(String text) {
		this.text = text;
	}

	public static Scrape of(int port) {
		return new Scrape(Objects.requireNonNull(Clients.of(port)
			.get()
			.uri("/actuator/prometheus")
			.header(HttpHeaders.ACCEPT, OPEN_METRICS)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody()));
	}

	/// One line each: name, labels, value, and an exemplar if there is one.
	public List<String> series() {
		return this.text.lines().filter((line) -> !line.startsWith("#")).toList();
	}

	/// The series of one name, such as `http_server_requests_seconds_count`.
	public List<String> series(String name) {
		return series().stream().filter((line) -> line.startsWith(name + "{")).toList();
	}

	/// All values that a label has anywhere.
	public List<String> values(String label) {
		return series().stream()
			.map((line) -> line.replaceFirst(" # .*", ""))
			.flatMap((line) -> labels(line).filter((found) -> found.group(1).equals(label)))
			.map((found) -> found.group(2))
			.distinct()
			.toList();
	}

	/// Whether there is an id in a label's value.
	public static boolean isPersonal(String value) {
		return ID.matcher(value).find();
	}

	/// Whether a bucket says under which trace somebody last fell into it.
	public static boolean hasExemplar(String bucket) {
		return EXEMPLAR.matcher(bucket).find();
	}

	private static Stream<MatchResult> labels(String line) {
		return LABEL.matcher(line).results();
	}

}
