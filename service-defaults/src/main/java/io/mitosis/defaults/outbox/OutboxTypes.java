package io.mitosis.defaults.outbox;

import java.lang.reflect.Modifier;
import java.util.List;

import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import org.springframework.data.core.TypeInformation;

/// The aggregates of this service.
class OutboxTypes {

	private final MongoMappingContext mapping;

	OutboxTypes(MongoMappingContext mapping) {
		this.mapping = mapping;
	}

	@SuppressWarnings("unchecked")
	List<Class<? extends AggregateRoot>> all() {
		return this.mapping.getManagedTypes()
			.stream()
			.map(TypeInformation::getType)
			.filter((type) -> AggregateRoot.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers()))
			.<Class<? extends AggregateRoot>>map((type) -> (Class<? extends AggregateRoot>) type)
			.toList();
	}

}
