package io.mitosis.lab.demo;

import java.util.List;

/// The hops of a registration.
final class RegistrationHops {

	static final Hop REGISTER = new Hop("Ines registers", "POST /api/v1/users", """
			The gateway takes a user-service from Eureka's list and passes the request on. user-service creates the
			identity in Keycloak, which alone sees the password, and writes the profile and its first event into
			MongoDB as one document: both or none.""",
			"user-service/src/main/java/io/mitosis/user/registration/Registration.java");

	static final Hop PUBLISH = new Hop("The event leaves the outbox", "user-service", """
			After the answer a relay hands the event to Kafka and takes it out of the document. Were the process
			killed right here, the event would still be in the document, and leave after the restart.""",
			"service-defaults/src/main/java/io/mitosis/defaults/outbox/OutboxRelay.java");

	static final Hop LOG_IN = new Hop("She logs in at once", "/auth/realms/mitosis", """
			The login waits for no other service. Keycloak signs a token for five minutes; the gateway and every
			service check it for themselves, so nobody has to be trusted for standing inside.""",
			"keycloak/mitosis-realm.json");

	static final Hop OPEN_ACCOUNT = new Hop("An account is opened", "billing-service", """
			billing-service heard of Ines by the event; nobody called it. Her account has her own id, so the same
			event read twice opens nothing twice.""",
			"billing-service/src/main/java/io/mitosis/billing/account/AccountOpening.java");

	static final Hop ACTIVATE = new Hop("Ines turns ACTIVE", "user-service", """
			user-service reads the answer on billing-events and finishes what it began: a saga without a
			conductor.""", "user-service/src/main/java/io/mitosis/user/account/Activation.java");

	static final Hop WELCOME = new Hop("A welcome lies in the inbox", "notification-service", """
			notification-service keeps a copy of whom it writes to, made of events alone, so it works on while
			user-service is away.""",
			"notification-service/src/main/java/io/mitosis/notification/user/UserEventsListener.java");

	static final Hop MAIL = new Hop("And a mail arrives", "SMTP", """
			The message was recorded PENDING before its mail was sent and marked SENT after it: reading the event
			again mails nothing again.""",
			"notification-service/src/main/java/io/mitosis/notification/mail/MailDelivery.java");

	private RegistrationHops() {
	}

	/// All of them, in their order.
	static List<Hop> all() {
		return List.of(REGISTER, PUBLISH, LOG_IN, OPEN_ACCOUNT, ACTIVATE, WELCOME, MAIL);
	}

}
