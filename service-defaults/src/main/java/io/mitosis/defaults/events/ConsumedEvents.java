package io.mitosis.defaults.events;

import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.kafka.annotation.KafkaHandler;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/// Which record stands for which event type, read from the handlers of this service.
///
/// What no handler asks for is ignored, so that producers may add event types at any time.
class ConsumedEvents implements SmartInitializingSingleton {

	private final ListableBeanFactory beans;

	private final Map<String, Class<?>> records = new HashMap<>();

	ConsumedEvents(ListableBeanFactory beans) {
		this.beans = beans;
	}

	@Override
	public void afterSingletonsInstantiated() {
		for (String name : this.beans.getBeanNamesForAnnotation(KafkaListener.class)) {
			Class<?> type = this.beans.getType(name);
			if (type != null) {
				ReflectionUtils.doWithMethods(ClassUtils.getUserClass(type), this::register,
						(method) -> method.isAnnotationPresent(KafkaHandler.class));
			}
		}
	}

	@Nullable Class<?> recordOf(String type) {
		return this.records.get(type);
	}

	private void register(Method handler) {
		for (Class<?> parameter : handler.getParameterTypes()) {
			EventType type = parameter.getAnnotation(EventType.class);
			if (type != null) {
				Class<?> other = this.records.putIfAbsent(type.value(), parameter);
				if (other != null && other != parameter) {
					throw new AmbiguousEventTypeException(type.value(), other, parameter);
				}
			}
		}
	}

}
