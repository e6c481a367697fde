package io.mitosis.lab.payment;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Collectors;

import io.mitosis.lab.client.Api;
import tools.jackson.databind.JsonNode;

/// The payment sandbox, seen by its WireMock admin API.
public final class PaymentProvider {

	private static final int CREATED = 201;

	private final Api api;

	/// Reads at this address.
	///
	/// @throws io.mitosis.lab.client.AwayException by every method if nothing answers
	public PaymentProvider(URI address) {
		this.api = new Api(address);
	}

	/// What it did since it was started.
	public Journal journal() {
		Map<String, Instant> approved = this.api.get("/__admin/requests")
			.json()
			.path("requests")
			.valueStream()
			.filter((entry) -> entry.path("response").path("status").asInt(0) == CREATED)
			.collect(Collectors.toMap(PaymentProvider::key, PaymentProvider::time,
					(one, other) -> one.isBefore(other) ? one : other));
		List<Charge> charges = approved.entrySet()
			.stream()
			.sorted(Entry.comparingByValue())
			.map((charge) -> new Charge(charge.getKey(), charge.getValue()))
			.toList();
		return new Journal(begin(), charges);
	}

	private Instant begin() {
		long uptime = this.api.get("/__admin/health").json().path("uptimeInSeconds").asLong(0);
		return Instant.now().minusSeconds(uptime);
	}

	/// Header names come as the client wrote them.
	private static String key(JsonNode entry) {
		return entry.path("request")
			.path("headers")
			.propertyStream()
			.filter((header) -> header.getKey().equalsIgnoreCase("Idempotency-Key"))
			.map((header) -> header.getValue().asString(""))
			.findFirst()
			.orElse("");
	}

	private static Instant time(JsonNode entry) {
		return Instant.ofEpochMilli(entry.path("request").path("loggedDate").asLong(0));
	}

}
