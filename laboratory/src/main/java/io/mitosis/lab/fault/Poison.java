package io.mitosis.lab.fault;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import io.mitosis.lab.client.AwayException;
import io.mitosis.lab.events.Event;
import io.mitosis.lab.system.LabException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/// Two events that look like events and are none: one is no JSON, the other breaks every rule of its type.
///
/// Both concern a person who does not exist, so that only the line of a partition is at stake and no data.
///
/// @param bootstrapServers where to put them
record Poison(String bootstrapServers) {

	private static final String TOPIC = "user-events";

	private static final String TYPE = "user.profile-changed.v1";

	void pour() {
		try (var producer = new KafkaProducer<>(settings(), new StringSerializer(), new StringSerializer())) {
			for (var event : List.of(event("{\"id\": \"no end"), event("""
					{"id": "nobody", "email": 7, "displayName": [], "country": "Atlantis", "status": "ASLEEP",
					 "createdAt": "yesterday"}"""))) {
				producer.send(event).get();
			}
		}
		catch (ExecutionException ex) {
			throw new AwayException("Kafka (%s)".formatted(this.bootstrapServers), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new LabException("Interrupted", ex);
		}
	}

	private static ProducerRecord<String, String> event(String payload) {
		String person = UUID.randomUUID().toString();
		var event = new ProducerRecord<>(TOPIC, person, payload);
		Map<String, String> headers = Map.of("ce_specversion", "1.0", "ce_id", UUID.randomUUID().toString(), "ce_type",
				TYPE, "ce_source", Event.POISON_SOURCE, "ce_subject", person, "ce_time", Instant.now().toString(),
				"ce_sequence", "1", "content-type", "application/json");
		headers.forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
		return event;
	}

	private Map<String, Object> settings() {
		return Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, this.bootstrapServers, ProducerConfig.ACKS_CONFIG, "all",
				ProducerConfig.MAX_BLOCK_MS_CONFIG, 5000, ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5000,
				ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10000);
	}

}
