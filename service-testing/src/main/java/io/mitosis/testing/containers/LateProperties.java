package io.mitosis.testing.containers;

import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;

/// Where a container listens, told when it is asked for. The web server and its filters are made before a
/// `DynamicPropertyRegistrar` is heard, and would keep the usual address.
final class LateProperties extends EnumerablePropertySource<BeanFactory> {

	private final String container;

	private final Map<String, Function<ComposedContainer, Object>> values;

	private LateProperties(BeanFactory beans, String container,
			Map<String, Function<ComposedContainer, Object>> values) {
		super(container, beans);
		this.container = container;
		this.values = values;
	}

	/// Adds what the container of this name tells, which is started for it.
	static BeanFactoryPostProcessor of(ConfigurableEnvironment environment, String container,
			Map<String, Function<ComposedContainer, Object>> values) {
		return (beans) -> environment.getPropertySources().addFirst(new LateProperties(beans, container, values));
	}

	@Override
	public String[] getPropertyNames() {
		return this.values.keySet().toArray(String[]::new);
	}

	@Override
	public @Nullable Object getProperty(String name) {
		Function<ComposedContainer, Object> value = this.values.get(name);
		return (value != null) ? value.apply(this.source.getBean(this.container, ComposedContainer.class)) : null;
	}

}
