package io.mitosis.defaults.events;

import java.nio.charset.StandardCharsets;

import io.mitosis.defaults.observability.LoggedUser;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

import org.springframework.kafka.listener.RecordInterceptor;

/// Puts the person whom an event is about, which is its key, into the log while the event is handled.
class LoggedPerson implements RecordInterceptor<Object, Object> {

	@Override
	public ConsumerRecord<Object, Object> intercept(ConsumerRecord<Object, Object> message,
			Consumer<Object, Object> consumer) {
		if (message.key() instanceof byte[] key) {
			LoggedUser.remember(new String(key, StandardCharsets.UTF_8));
		}
		return message;
	}

	@Override
	public void afterRecord(ConsumerRecord<Object, Object> message, Consumer<Object, Object> consumer) {
		LoggedUser.forget();
	}

}
