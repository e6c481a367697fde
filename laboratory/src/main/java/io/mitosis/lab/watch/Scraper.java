package io.mitosis.lab.watch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import io.mitosis.lab.component.Component;
import io.mitosis.lab.component.Workplace;
import io.mitosis.lab.running.Parallel;
import io.mitosis.lab.running.RunningInstance;
import io.mitosis.lab.running.RunningSystem;
import io.mitosis.lab.system.LabException;
import io.mitosis.lab.watch.Reading.State;

/// Asks every instance for its figures, as Prometheus does.
final class Scraper {

	private static final Duration PATIENCE = Duration.ofSeconds(2);

	private static final List<String> WANTED = List.of("http_server_requests_seconds_count",
			"http_server_requests_seconds_bucket", "events_consumed_total", "event_age_seconds_bucket",
			"outbox_pending", "outbox_oldest_age_seconds", "consumer_lag", "dead_letters",
			"resilience4j_circuitbreaker_state");

	private final HttpClient http = HttpClient.newBuilder().version(Version.HTTP_1_1).connectTimeout(PATIENCE).build();

	private final RunningSystem system;

	private final Workplace workplace;

	Scraper(RunningSystem system, Workplace workplace) {
		this.system = system;
		this.workplace = workplace;
	}

	/// Asks all at once; who runs is looked up anew each time.
	Snapshot scrape() {
		List<RunningInstance> instances = this.system.instances();
		List<Reading> readings = Collections.synchronizedList(new ArrayList<>());
		Instant at = Instant.now();
		Parallel.each(instances.stream().filter(Scraper::isTold).toList(), (each) -> readings.add(read(each)));
		List<String> order = instances.stream().map(RunningInstance::name).toList();
		readings.sort(Comparator.comparingInt((reading) -> order.indexOf(reading.instance())));
		return new Snapshot(at, List.copyOf(readings), gone(instances));
	}

	private static boolean isTold(RunningInstance instance) {
		return instance.component().drains();
	}

	private List<String> gone(List<RunningInstance> instances) {
		Stream<String> dead = instances.stream()
			.filter((instance) -> !isTold(instance) && !instance.isAlive())
			.map(RunningInstance::name);
		Stream<String> stopped = this.system.missing()
			.stream()
			.filter((component) -> !component.watches())
			.map(Component::name)
			.filter((name) -> instances.stream().noneMatch((each) -> each.component().name().equals(name)));
		return Stream.concat(dead, stopped).toList();
	}

	private Reading read(RunningInstance instance) {
		String component = instance.component().name();
		if (!instance.isAlive()) {
			return new Reading(component, instance.name(), State.DEAD, Samples.NONE);
		}
		return instance.component()
			.figures(this.workplace, instance.instance())
			.map(this::samples)
			.filter((samples) -> !samples.all().isEmpty())
			.map((samples) -> new Reading(component, instance.name(), State.ANSWERS, samples))
			.orElseGet(() -> new Reading(component, instance.name(), State.SILENT, Samples.NONE));
	}

	private Samples samples(URI address) {
		try {
			HttpRequest request = HttpRequest.newBuilder(address)
				.header("Accept", "text/plain; version=0.0.4")
				.timeout(PATIENCE)
				.build();
			HttpResponse<String> answer = this.http.send(request, BodyHandlers.ofString());
			return (answer.statusCode() == 200) ? new Samples(Exposition.parse(answer.body(), WANTED::contains))
					: Samples.NONE;
		}
		catch (IOException ex) {
			return Samples.NONE;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new LabException("Interrupted", ex);
		}
	}

}
