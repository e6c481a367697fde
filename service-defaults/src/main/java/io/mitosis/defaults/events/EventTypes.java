package io.mitosis.defaults.events;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/// Which record of this service stands for which CloudEvents type, whether it is raised or heard.
final class EventTypes {

	private final Map<String, Class<?>> records = new HashMap<>();

	/// Finds every record with [EventType] in these packages and below.
	/// @throws EventSetupException when two of them claim the same type
	static EventTypes scan(Collection<String> packages, ResourceLoader resources) {
		var scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.setResourceLoader(resources);
		scanner.addIncludeFilter(new AnnotationTypeFilter(EventType.class));
		EventTypes types = new EventTypes();
		packages.stream()
			.flatMap((name) -> scanner.findCandidateComponents(name).stream())
			.map((candidate) -> load(candidate, resources))
			.distinct()
			.forEach(types::add);
		return types;
	}

	/// The type that a record is annotated with, `null` for any other class.
	static @Nullable String of(Class<?> candidate) {
		EventType annotation = candidate.getAnnotation(EventType.class);
		return (annotation != null) ? annotation.value() : null;
	}

	/// @throws IllegalArgumentException when no record of this service stands for it
	Class<?> recordOf(String type) {
		Class<?> found = this.records.get(type);
		if (found == null) {
			throw new IllegalArgumentException("No record stands for " + type);
		}
		return found;
	}

	private void add(Class<?> found) {
		String type = Objects.requireNonNull(of(found));
		Class<?> other = this.records.put(type, found);
		if (other != null) {
			throw new EventSetupException("The event type %s is claimed by %s and by %s; keep one of them"
				.formatted(type, other.getName(), found.getName()));
		}
	}

	private static Class<?> load(BeanDefinition candidate, ResourceLoader resources) {
		String name = Objects.requireNonNull(candidate.getBeanClassName());
		return ClassUtils.resolveClassName(name, resources.getClassLoader());
	}

}
