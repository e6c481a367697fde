package io.mitosis.defaults.mongo;

import java.util.concurrent.TimeUnit;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Refuses a connection that acknowledges a write before it survives the loss of a server, and bounds every wait, so
/// that "the database is away" is said quickly.
///
/// 1 s to connect, 2 s to find a server or a free connection, 3 s for an answer: the driver asks twice, and both times
/// together must end before the gateway's patience does. It comes first, so that what the connection string says wins.
@Order(Ordered.HIGHEST_PRECEDENCE)
class MongoDefaults implements MongoClientSettingsBuilderCustomizer {

	/// @throws WritesNotDurableException unless it carries `w=majority` and
	/// `journal=true`
	MongoDefaults(ConnectionString connection) {
		if (!isDurable(connection.getWriteConcern())) {
			throw new WritesNotDurableException();
		}
	}

	@Override
	public void customize(MongoClientSettings.Builder settings) {
		settings.applyToClusterSettings((cluster) -> cluster.serverSelectionTimeout(2, TimeUnit.SECONDS))
			.applyToConnectionPoolSettings((pool) -> pool.maxWaitTime(2, TimeUnit.SECONDS))
			.applyToSocketSettings(
					(socket) -> socket.connectTimeout(1, TimeUnit.SECONDS).readTimeout(3, TimeUnit.SECONDS));
	}

	private static boolean isDurable(@Nullable WriteConcern writes) {
		return writes != null && "majority".equals(writes.getWObject()) && Boolean.TRUE.equals(writes.getJournal());
	}

}
