package io.mitosis.defaults.events;

import java.lang.reflect.Method;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.config.KafkaListenerEndpoint;
import org.springframework.kafka.config.MethodKafkaListenerEndpoint;
import org.springframework.kafka.config.MultiMethodKafkaListenerEndpoint;
import org.springframework.kafka.listener.CompositeRecordInterceptor;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/// Puts an [EventInterceptor] before every listener, with the event types that this listener's methods accept.
class EventListenerContainerFactory extends ConcurrentKafkaListenerContainerFactory<Object, Object> {

	private final EventMeters meters;

	private final Clock clock;

	private final Set<String> claimed = new HashSet<>();

	EventListenerContainerFactory(EventMeters meters, Clock clock) {
		this.meters = meters;
		this.clock = clock;
	}

	@Override
	protected void initializeContainer(ConcurrentMessageListenerContainer<Object, Object> container,
			KafkaListenerEndpoint endpoint) {
		super.initializeContainer(container, endpoint);
		Stream.ofNullable(container.getContainerProperties().getTopics()).flatMap(Stream::of).forEach((topic) -> {
			claim(topic, container);
			this.meters.expect(topic);
		});
		container.setRecordInterceptor(new CompositeRecordInterceptor<>(new LoggedPerson(),
				new EventInterceptor(handledTypes(endpoint), this.meters, this.clock)));
	}

	/// Kafka deals a topic's partitions out among the members of a group, so a second
	/// listener would take events away from the first.
	private void claim(String topic, ConcurrentMessageListenerContainer<?, ?> container) {
		if (!this.claimed.add(topic + " " + container.getGroupId())) {
			throw new EventSetupException(
					"The topic %s has two listeners in the group %s; put their handlers in one class".formatted(topic,
							container.getGroupId()));
		}
	}

	private static Set<String> handledTypes(KafkaListenerEndpoint endpoint) {
		return methods(endpoint).stream()
			.flatMap((method) -> Stream.of(method.getParameterTypes()))
			.map(EventTypes::of)
			.filter(Objects::nonNull)
			.collect(Collectors.toUnmodifiableSet());
	}

	private static List<Method> methods(KafkaListenerEndpoint endpoint) {
		return switch (endpoint) {
			case MultiMethodKafkaListenerEndpoint<?, ?> many -> many.getMethods();
			case MethodKafkaListenerEndpoint<?, ?> one -> List.of(one.getMethod());
			default -> List.of();
		};
	}

}
