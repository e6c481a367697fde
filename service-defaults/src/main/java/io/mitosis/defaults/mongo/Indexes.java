package io.mitosis.defaults.mongo;

import java.time.Duration;

import io.mitosis.defaults.lifecycle.BackgroundSetup;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.IndexOperations;
import org.springframework.data.mongodb.core.index.MongoPersistentEntityIndexResolver;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import org.springframework.data.core.TypeInformation;

/// Creates the indexes that the documents declare.
///
/// Spring Data's own creation would stop the start while MongoDB is away; this one tries again in the background.
class Indexes extends BackgroundSetup {

	/// So that a new database has its unique indexes before it is written to.
	private static final Duration HEAD_START = Duration.ofSeconds(2);

	private final MongoOperations mongo;

	private final MongoMappingContext mapping;

	Indexes(MongoOperations mongo, MongoMappingContext mapping) {
		super("indexes", HEAD_START);
		this.mongo = mongo;
		this.mapping = mapping;
	}

	/// First of all, for whatever starts later may write.
	@Override
	public int getPhase() {
		return Integer.MIN_VALUE;
	}

	@Override
	protected void setUp() {
		this.mapping.getManagedTypes()
			.stream()
			.map(TypeInformation::getType)
			.filter(this::isRoot)
			.forEach(this::create);
	}

	private boolean isRoot(Class<?> type) {
		return type.isAnnotationPresent(Document.class);
	}

	private void create(Class<?> type) {
		IndexOperations indexes = this.mongo.indexOps(type);
		new MongoPersistentEntityIndexResolver(this.mapping).resolveIndexFor(type).forEach(indexes::createIndex);
	}

}
