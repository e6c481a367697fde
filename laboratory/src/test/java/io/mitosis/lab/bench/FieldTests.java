package io.mitosis.lab.bench;

import java.util.List;
import java.util.UUID;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import io.mitosis.lab.system.LabException;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/// What is sown, on the stand-in.
class FieldTests {

	private static final UUID INES = UUID.fromString("6f1f3c0e-5d0b-4a57-9d1c-2a8c5f0e7b11");

	private final MongoServer server = new MongoServer(H2Backend.inMemory());

	private final Seedbed seedbed = new Seedbed(this.server.bindAndGetConnectionString());

	@AfterEach
	void close() {
		this.seedbed.close();
		this.server.shutdownNow();
	}

	@Test
	void growsOnWhereItWas() {
		Field field = Field.notificationsOf(INES);

		field.grow(this.seedbed, 1500);
		field.grow(this.seedbed, 2200);

		assertThat(field.count(this.seedbed)).isEqualTo(2200);
	}

	@Test
	void growsOverWhatABrokenInsertLeft() {
		Field field = Field.notificationsOf(INES);
		field.grow(this.seedbed, 10);
		this.seedbed.remove(Seed.NOTIFICATIONS, new Document("createdAt", field.documents().apply(3).get("createdAt")));

		field.grow(this.seedbed, 20);

		assertThat(field.count(this.seedbed)).isEqualTo(20);
	}

	@Test
	void isChosenByWhatGrowsThere() {
		assertThat(Field.named(List.of("notifications", "users"), INES)).extracting(Field::what)
			.containsExactly("users", "notifications");
		assertThatExceptionOfType(LabException.class).isThrownBy(() -> Field.named(List.of("people"), INES))
			.withMessage("There are the lists users, invoices, notifications");
	}

	@Test
	void takesAwayOnlyWhatWasSown() {
		this.seedbed.insert(Seed.USERS, List.of(new Document("_id", INES)));
		Field field = Field.users();
		field.grow(this.seedbed, 5);

		field.clear(this.seedbed);

		assertThat(this.seedbed.ids(Seed.USERS, new Document())).containsExactly(INES);
	}

	@Test
	void numbersInvoicesFromOne() {
		Document first = Field.invoicesOf(INES).documents().apply(0);

		assertThat(first).containsEntry("number", 1).containsEntry("userId", INES).containsEntry("period", "2026-01");
	}

	@Test
	void givesNobodyMoreThanAThousandInvoices() {
		Field field = Field.invoicesOf(INES);

		Document last = field.documents().apply(field.reach() - 1);
		Document next = field.documents().apply(field.reach());

		assertThat(last).containsEntry("number", 1_000).containsEntry("userId", INES);
		assertThat(next).containsEntry("number", 1).doesNotContainEntry("userId", INES);
	}

	@Test
	void findsTheDatabaseToBeTheStandIn() {
		assertThat(this.seedbed.database().isStandIn()).isTrue();
		assertThat(Database.of(true, "8.2.1").isStandIn()).isFalse();
	}

}
