package io.mitosis.defaults.events;

import java.lang.reflect.Type;
import java.util.Objects;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.kafka.support.converter.RecordMessageConverter;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

/// Reads a CloudEvent in binary mode into this service's record for its type.
///
/// The attributes become message headers: `ce_id`, `ce_type`, `ce_subject`, `ce_time` and `ce_sequence` (a `long`).
/// Fields that the record does not declare are ignored, whatever the web layer does with them: a consumer reads what it
/// needs.
class CloudEventConverter implements RecordMessageConverter {

	private final EventTypes types;

	private final JsonMapper json;

	CloudEventConverter(EventTypes types, JsonMapper json) {
		this.types = types;
		this.json = json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
	}

	/// @throws UnreadableEventException for anything that is no CloudEvent of ours
	@Override
	public Message<?> toMessage(ConsumerRecord<?, ?> message, @Nullable Object acknowledgment,
			@Nullable Object consumer, @Nullable Type payloadType) {
		try {
			return read(message,
					KafkaMessageFactory.createReader(message.headers(), (byte[]) message.value()).toEvent());
		}
		catch (RuntimeException ex) {
			throw new UnreadableEventException(message, ex);
		}
	}

	@Override
	public ProducerRecord<?, ?> fromMessage(Message<?> message, @Nullable String defaultTopic) {
		throw new UnsupportedOperationException("Events leave through the outbox");
	}

	private Message<?> read(ConsumerRecord<?, ?> message, CloudEvent event) {
		return MessageBuilder.withPayload(payload(event))
			.setHeader("ce_id", event.getId())
			.setHeader("ce_type", event.getType())
			.setHeader("ce_subject", event.getSubject())
			.setHeader("ce_time", event.getTime())
			.setHeader("ce_sequence", Long.valueOf(String.valueOf(event.getExtension("sequence"))))
			.setHeader(KafkaHeaders.RECEIVED_TOPIC, message.topic())
			.setHeader(KafkaHeaders.RECEIVED_KEY, message.key())
			.setHeader(KafkaHeaders.OFFSET, message.offset())
			.build();
	}

	private Object payload(CloudEvent event) {
		byte[] data = Objects.requireNonNull(event.getData(), "no data").toBytes();
		return Objects.requireNonNull(this.json.readValue(data, this.types.recordOf(event.getType())), "null as data");
	}

}
