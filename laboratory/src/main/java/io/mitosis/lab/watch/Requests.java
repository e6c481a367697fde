package io.mitosis.lab.watch;

import java.util.OptionalDouble;

/// Rate, errors and durations of requests: what Tom Wilkie called the RED method.
///
/// @param samples by how much `http_server_requests_seconds…` have grown
/// @param seconds in which time
record Requests(Samples samples, double seconds) {

	/// The requests to an application's API; what Prometheus and we ask for does not
	/// count.
	static Requests of(Samples grown, double seconds) {
		return new Requests(grown.where((sample) -> sample.name().startsWith("http_server_requests_seconds")
				&& !sample.label("uri").startsWith("/actuator")), seconds);
	}

	Requests where(String label, String value) {
		return new Requests(this.samples.where(label, value), this.seconds);
	}

	Requests without(String label, String value) {
		return new Requests(this.samples.where((sample) -> !sample.label(label).equals(value)), this.seconds);
	}

	double perSecond() {
		return count(this.samples) / this.seconds;
	}

	/// The share that the server is to blame for; empty without requests.
	OptionalDouble failed() {
		return share("SERVER_ERROR");
	}

	/// The share that the client is to blame for; empty without requests.
	OptionalDouble refused() {
		return share("CLIENT_ERROR");
	}

	/// In seconds; empty without requests.
	OptionalDouble quantile(double share) {
		return Histogram.of(this.samples.named("http_server_requests_seconds_bucket")).quantile(share);
	}

	private OptionalDouble share(String outcome) {
		double all = count(this.samples);
		return (all > 0) ? OptionalDouble.of(count(this.samples.where("outcome", outcome)) / all)
				: OptionalDouble.empty();
	}

	private static double count(Samples samples) {
		return samples.named("http_server_requests_seconds_count").sum();
	}

}
