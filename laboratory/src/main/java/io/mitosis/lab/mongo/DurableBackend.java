package io.mitosis.lab.mongo;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import org.h2.mvstore.MVStore;

/// Stores what a command wrote before the command is answered, so that kill -9 loses nothing acknowledged.
///
/// Writes run one after the other: a commit takes along all that has changed, and half of
/// somebody else's write must not be in it.
class DurableBackend extends H2Backend {

	private static final Set<String> READS = Set.of("find", "getMore", "aggregate", "count", "distinct", "killCursors",
			"listCollections", "listDatabases", "listIndexes", "hello", "isMaster", "ismaster", "ping", "buildInfo",
			"endSessions");

	private final Lock writing = new ReentrantLock();

	DurableBackend(Path file) {
		super(open(file));
	}

	private static MVStore open(Path file) {
		MVStore store = new MVStore.Builder().fileName(file.toString()).autoCommitDisabled().open();
		store.setRetentionTime(0);
		store.setVersionsToKeep(0);
		return store;
	}

	@Override
	public Document handleMessage(MongoMessage message) {
		if (READS.contains(message.getDocument().keySet().iterator().next())) {
			return super.handleMessage(message);
		}
		this.writing.lock();
		try {
			Document reply = super.handleMessage(message);
			getMvStore().commit();
			return reply;
		}
		finally {
			this.writing.unlock();
		}
	}

}
