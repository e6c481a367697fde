package io.mitosis.defaults.mongo;

import java.util.concurrent.TimeUnit;

import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;

import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.core.Ordered;

/// Stops the start unless a write is acknowledged only when it survives the loss of a server, and fails quickly when
/// the database is away.
class DurableWrites implements MongoClientSettingsBuilderCustomizer, Ordered {

	private static final int SELECTION_SECONDS = 2;

	private static final int CONNECT_SECONDS = 1;

	private static final int READ_SECONDS = 5;

	@Override
	public void customize(MongoClientSettings.Builder settings) {
		WriteConcern writes = settings.build().getWriteConcern();
		if (!"majority".equals(writes.getWObject()) || !Boolean.TRUE.equals(writes.getJournal())) {
			throw new WritesNotDurableException();
		}
		settings
			.applyToClusterSettings((cluster) -> cluster.serverSelectionTimeout(SELECTION_SECONDS, TimeUnit.SECONDS))
			.applyToSocketSettings((socket) -> socket.connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
				.readTimeout(READ_SECONDS, TimeUnit.SECONDS));
	}

	/// After the customizer that reads the connection string.
	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

}
