package io.mitosis.defaults.mongo;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.IndexOperations;
import org.springframework.data.mongodb.core.index.MongoPersistentEntityIndexResolver;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import org.springframework.data.core.TypeInformation;

/// Creates the indexes that the documents declare.
///
/// Spring Data's own creation would stop the start while MongoDB is away; this one tries again in the background.
class Indexes implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(Indexes.class);

	private static final Duration PAUSE = Duration.ofSeconds(1);

	private final MongoOperations mongo;

	private final MongoMappingContext mapping;

	private volatile boolean running;

	Indexes(MongoOperations mongo, MongoMappingContext mapping) {
		this.mongo = mongo;
		this.mapping = mapping;
	}

	@Override
	public void start() {
		this.running = true;
		Thread.ofVirtual().name("mongo-indexes").start(this::create);
	}

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/// First of all, so that a test that waits for the start finds them on their way.
	@Override
	public int getPhase() {
		return Integer.MIN_VALUE;
	}

	private void create() {
		while (this.running) {
			try {
				this.mapping.getManagedTypes()
					.stream()
					.map(TypeInformation::getType)
					.filter(this::isRoot)
					.forEach(this::create);
				logger.info("Indexes are in place");
				return;
			}
			catch (DataAccessException ex) {
				logger.warn("Indexes are not in place yet: {}", ex.getMessage());
				pause();
			}
		}
	}

	private boolean isRoot(Class<?> type) {
		return type.isAnnotationPresent(Document.class);
	}

	private void create(Class<?> type) {
		IndexOperations indexes = this.mongo.indexOps(type);
		new MongoPersistentEntityIndexResolver(this.mapping).resolveIndexFor(type).forEach(indexes::createIndex);
	}

	private void pause() {
		try {
			Thread.sleep(PAUSE);
		}
		catch (InterruptedException ex) {
			this.running = false;
		}
	}

}
