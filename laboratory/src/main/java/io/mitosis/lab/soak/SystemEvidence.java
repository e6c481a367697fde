package io.mitosis.lab.soak;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.mitosis.lab.client.Api;
import io.mitosis.lab.data.Databases;
import io.mitosis.lab.events.Event;
import io.mitosis.lab.events.EventLog;
import io.mitosis.lab.mail.Mailboxes;
import io.mitosis.lab.payment.PaymentProvider;
import io.mitosis.lab.system.Addresses;
import org.bson.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Looks for ids in the three databases, on the topics, in the mailboxes and in the payment provider's own journal.
///
/// @param addresses where the system is
public record SystemEvidence(Addresses addresses) {

	private static final JsonMapper JSON = new JsonMapper();

	private static final Map<String, Place> PLACES = Map.of("user.registered.v1", Place.REGISTERED, "user.closed.v1",
			Place.LEFT, "account.opened.v1", Place.OPENED, "invoice.issued.v1", Place.ISSUED, "invoice.paid.v1",
			Place.PAID, "notification.created.v1", Place.CREATED);

	private static final Set<Place> OF_PERSON = Set.of(Place.REGISTERED, Place.LEFT, Place.OPENED);

	/// Reads everything.
	public Evidence read() {
		Evidence evidence = new Evidence();
		try (Databases databases = new Databases(this.addresses.mongodb());
				EventLog log = new EventLog(this.addresses.kafka())) {
			people(databases, evidence);
			messages(databases, evidence);
			money(databases, evidence);
			log.rest().forEach((event) -> event(event, evidence));
		}
		Mailboxes mailboxes = Mailboxes.of(this.addresses);
		evidence.remembers(Place.MAILS, mailboxes.since());
		mailboxes.all()
			.stream()
			.filter((mail) -> mail.subject().startsWith("Welcome"))
			.forEach((mail) -> evidence.found(Place.MAILS, mail.to()));
		return evidence;
	}

	private static void people(Databases databases, Evidence evidence) {
		databases.users().forEach((user) -> {
			evidence.found(Place.PEOPLE, user.id());
			if (user.status().equals("CLOSED")) {
				evidence.found(Place.CLOSED, user.id());
			}
		});
	}

	private static void messages(Databases databases, Evidence evidence) {
		databases.notifications().forEach((message) -> {
			evidence.found(Place.MESSAGES, message.id());
			if (message.kind().equals("welcome")) {
				evidence.found(Place.WELCOMES, message.userId());
			}
		});
	}

	private void money(Databases databases, Evidence evidence) {
		databases.accounts().forEach((account) -> evidence.found(Place.ACCOUNTS, account.userId()));
		databases.all("billing", "invoices").forEach((invoice) -> evidence.found(Place.INVOICES, id(invoice, "_id")));
		Map<String, String> invoices = new HashMap<>();
		databases.all("billing", "payments").forEach((payment) -> {
			evidence.found(Place.PAYMENTS, id(payment, "_id"));
			invoices.put(id(payment, "_id"), id(payment, "invoiceId"));
		});
		Instant begin = new PaymentProvider(this.addresses.payments()).journal().begin();
		evidence.remembers(Place.CHARGES, begin).remembers(Place.CHARGED, begin);
		charges().forEach((payment) -> evidence.found(Place.CHARGES, payment)
			.found(Place.CHARGED, invoices.getOrDefault(payment, "")));
	}

	private static String id(Document document, String field) {
		return String.valueOf(document.get(field));
	}

	private static void event(Event event, Evidence evidence) {
		Place place = PLACES.get(event.type());
		if (place != null && !event.topic().endsWith(".dlt")) {
			evidence.foundOnce(place, OF_PERSON.contains(place) ? event.key() : event.subject(), event.id());
		}
	}

	/// The distinct keys that the provider approved: each is a charge, however often it
	/// was asked for.
	public Set<String> charges() {
		return requests().filter((request) -> request.path("response").path("status").asInt() == 201)
			.map((request) -> JSON.readTree(request.path("request").path("body").asString("{}")))
			.map((charge) -> charge.path("id").asString(""))
			.collect(Collectors.toSet());
	}

	private Stream<JsonNode> requests() {
		JsonNode journal = new Api(this.addresses.payments()).get("/__admin/requests").json();
		List<JsonNode> requests = journal.path("requests").valueStream().toList();
		return requests.stream()
			.filter((request) -> request.path("request").path("url").asString("").equals("/charges"));
	}

}
