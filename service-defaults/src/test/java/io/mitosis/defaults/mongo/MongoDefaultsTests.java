package io.mitosis.defaults.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MongoDefaultsTests {

	@ParameterizedTest
	@ValueSource(strings = { "mongodb://db/", "mongodb://db/?w=majority", "mongodb://db/?journal=true",
			"mongodb://db/?w=1&journal=true", "mongodb://db/?w=majority&journal=false" })
	void refusesAConnectionThatMayLoseAcknowledgedWrites(String uri) {
		assertThatExceptionOfType(WritesNotDurableException.class)
			.isThrownBy(() -> new MongoDefaults(new ConnectionString(uri)))
			.withMessageContaining("MONGODB_URI");
	}

	@Test
	void boundsEveryWait() {
		MongoClientSettings settings = settings("mongodb://db/?w=majority&journal=true");

		assertThat(settings.getClusterSettings().getServerSelectionTimeout(MILLISECONDS)).isEqualTo(2_000);
		assertThat(settings.getConnectionPoolSettings().getMaxWaitTime(MILLISECONDS)).isEqualTo(2_000);
		assertThat(settings.getSocketSettings().getConnectTimeout(MILLISECONDS)).isEqualTo(1_000);
		assertThat(settings.getSocketSettings().getReadTimeout(MILLISECONDS)).isEqualTo(3_000);
	}

	@Test
	void letsTheConnectionStringDecideOtherwise() {
		MongoClientSettings settings = settings("mongodb://db/?w=majority&journal=true&serverSelectionTimeoutMS=9000");

		assertThat(settings.getClusterSettings().getServerSelectionTimeout(MILLISECONDS)).isEqualTo(9_000);
	}

	private static MongoClientSettings settings(String uri) {
		ConnectionString connection = new ConnectionString(uri);
		MongoClientSettings.Builder settings = MongoClientSettings.builder();
		new MongoDefaults(connection).customize(settings);
		return settings.applyConnectionString(connection).build();
	}

}
