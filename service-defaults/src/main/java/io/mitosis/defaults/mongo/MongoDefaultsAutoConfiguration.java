package io.mitosis.defaults.mongo;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/// Gives a service that has MongoDB the shared demands on it; each bean gives way to the service's own.
@AutoConfiguration(afterName = "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration")
@ConditionalOnClass(MongoOperations.class)
class MongoDefaultsAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	MongoDefaults mongoDefaults(MongoConnectionDetails connection) {
		return new MongoDefaults(connection.getConnectionString());
	}

	@Bean
	@ConditionalOnMissingBean
	Indexes indexes(MongoOperations mongo, MongoMappingContext mapping) {
		return new Indexes(mongo, mapping);
	}

}
