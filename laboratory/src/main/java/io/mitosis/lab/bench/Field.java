package io.mitosis.lab.bench;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;

import io.mitosis.lab.data.Databases.Place;
import io.mitosis.lab.system.LabException;
import org.bson.Document;
import org.bson.conversions.Bson;

/// A collection full of numbered documents, the newest of which is number 0 and each other a second older.
///
/// Their ids follow from their numbers, so that sowing goes on where it was broken off, and a page may begin at any.
///
/// @param what the plural of what grows there
/// @param place the collection
/// @param reach how many of them, the newest, are on the list that is read
/// @param documents makes the document of a number
record Field(String what, Place place, int reach, IntFunction<Document> documents) {

	/// The upper half of all ids, in a version of UUIDs that no service makes.
	private static final long MARK = 0xbe0c_0000_0000_8000L;

	/// Marks what was sown; the services look past it.
	private static final Bson SOWN = new Document("bench", true);

	/// So many invoices has everybody: one per month, for longer than anybody lives.
	private static final int INVOICES_EACH = 1_000;

	private static final Instant NEWEST = Instant.parse("2026-01-01T00:00:00Z");

	private static final String[] COUNTRIES = { "DE", "FR", "NL", "AT" };

	/// People of four countries; of each ten of a country one is suspended.
	static Field users() {
		return new Field("users", Seed.USERS, Integer.MAX_VALUE,
				(number) -> Seed.user(id(number), "bench-page-%d@example.com".formatted(number),
						COUNTRIES[number % COUNTRIES.length],
						(number / COUNTRIES.length % 10 == 9) ? "SUSPENDED" : "ACTIVE", time(number)));
	}

	/// The newest are of this person, the others of as many people as it takes. Void
	/// ones, for they are owed by nobody
	/// and need no payment.
	static Field invoicesOf(UUID person) {
		return new Field("invoices", Seed.INVOICES, INVOICES_EACH,
				(number) -> Seed.invoice(id(number),
						(number < INVOICES_EACH) ? person : new UUID(MARK, number / INVOICES_EACH),
						number % INVOICES_EACH + 1, "VOID", time(number)));
	}

	static Field notificationsOf(UUID person) {
		return new Field("notifications", Seed.NOTIFICATIONS, Integer.MAX_VALUE,
				(number) -> Seed.notification(id(number), person, time(number)));
	}

	/// The place right behind a document.
	static Cursor behind(int number) {
		return new Cursor(time(number), id(number));
	}

	private static UUID id(int number) {
		return new UUID(MARK, 0x8000_0000_0000_0000L | number);
	}

	private static Instant time(int number) {
		return NEWEST.minusSeconds(number);
	}

	int count(Seedbed seedbed) {
		return seedbed.count(this.place, SOWN);
	}

	/// Sows until there are so many, from the last whole batch on: one that broke off may
	/// have gaps.
	void grow(Seedbed seedbed, int size) {
		int whole = count(seedbed) / Seedbed.BATCH * Seedbed.BATCH;
		seedbed.insert(this.place, whole, size, (number) -> this.documents.apply(number).append("bench", true),
				SowingBar.of(this.what, size));
	}

	void clear(Seedbed seedbed) {
		seedbed.remove(this.place, SOWN);
	}

	/// @throws LabException when a name is none
	static List<Field> named(List<String> names, UUID person) {
		List<Field> all = List.of(users(), invoicesOf(person), notificationsOf(person));
		List<String> known = all.stream().map(Field::what).toList();
		if (!known.containsAll(names)) {
			throw new LabException("There are the lists " + String.join(", ", known));
		}
		return all.stream().filter((field) -> names.contains(field.what())).toList();
	}

}
