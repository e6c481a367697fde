package io.mitosis.testing;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;

/// Remembers every kind of query that the services of this JVM have sent to their database, one example of each.
///
/// What a test asks itself, on its own thread, does not count.
final class Queries implements CommandListener {

	private static final Map<String, Query> SEEN = new ConcurrentHashMap<>();

	private static final String THREAD_OF_TESTS = "main";

	@Override
	public void commandStarted(CommandStartedEvent event) {
		if (!Thread.currentThread().getName().equals(THREAD_OF_TESTS)) {
			Query.of(event.getCommand().clone()).forEach((query) -> SEEN.putIfAbsent(query.shape(), query));
		}
	}

	static Collection<Query> seen() {
		return SEEN.values();
	}

}
