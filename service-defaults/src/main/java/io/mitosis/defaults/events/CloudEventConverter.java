package io.mitosis.defaults.events;

import java.io.IOException;
import java.lang.reflect.Type;
import java.util.Objects;

import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.kafka.support.converter.ConversionException;
import org.springframework.kafka.support.converter.RecordMessageConverter;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

/// Reads a CloudEvent in binary mode into the record that a handler asks for.
///
/// The attributes become message headers: `ce_id`, `ce_type`, `ce_subject`, `ce_time` and `ce_sequence` (a `long`). Fields
/// that the record does not declare are ignored, whatever the web layer does with them. A message that is no CloudEvent,
/// or whose data does not fit, is a [ConversionException] and thereby permanent.
class CloudEventConverter implements RecordMessageConverter {

	private final ConsumedEvents consumed;

	private final JsonMapper json;

	CloudEventConverter(ConsumedEvents consumed, JsonMapper json) {
		this.consumed = consumed;
		this.json = json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
	}

	@Override
	public Message<?> toMessage(ConsumerRecord<?, ?> message, @Nullable Object acknowledgment,
			@Nullable Object consumer, @Nullable Type payloadType) {
		CloudEvent event = read(message);
		return MessageBuilder.withPayload(payload(event, message))
			.setHeader("ce_id", event.getId())
			.setHeader("ce_type", event.getType())
			.setHeader("ce_subject", event.getSubject())
			.setHeader("ce_time", event.getTime())
			.setHeader("ce_sequence", sequence(event, message))
			.setHeader(KafkaHeaders.RECEIVED_TOPIC, message.topic())
			.setHeader(KafkaHeaders.RECEIVED_KEY, message.key())
			.setHeader(KafkaHeaders.OFFSET, message.offset())
			.build();
	}

	@Override
	public ProducerRecord<?, ?> fromMessage(Message<?> message, @Nullable String defaultTopic) {
		throw new UnsupportedOperationException("Events leave through the outbox");
	}

	private CloudEvent read(ConsumerRecord<?, ?> message) {
		try {
			return KafkaMessageFactory.createReader(message.headers(), (byte[]) message.value()).toEvent();
		}
		catch (CloudEventRWException | IllegalArgumentException | IllegalStateException ex) {
			throw unreadable("is not a CloudEvent", message, ex);
		}
	}

	private Object payload(CloudEvent event, ConsumerRecord<?, ?> message) {
		Class<?> type = Objects.requireNonNull(this.consumed.recordOf(event.getType()), "ignored before");
		CloudEventData data = event.getData();
		if (data == null) {
			throw unreadable("carries no data", message, null);
		}
		try {
			return Objects.requireNonNull(this.json.readValue(data.toBytes(), type));
		}
		catch (JacksonException | NullPointerException ex) {
			throw unreadable("does not fit " + type.getSimpleName(), message, ex);
		}
	}

	private long sequence(CloudEvent event, ConsumerRecord<?, ?> message) {
		try {
			return Long.parseLong(Objects.toString(event.getExtension("sequence")));
		}
		catch (NumberFormatException ex) {
			throw unreadable("carries no sequence", message, ex);
		}
	}

	private static ConversionException unreadable(String why, ConsumerRecord<?, ?> message, @Nullable Exception cause) {
		return new ConversionException(
				"Message %d of %s-%d %s".formatted(message.offset(), message.topic(), message.partition(), why),
				message, (cause != null) ? cause : new IOException(why));
	}

}
