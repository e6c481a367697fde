package io.mitosis.lab.demo;

/// The hops of a registration: what happens, where, why so, and the file in which it is written.
enum Hop {

	REGISTER("Ines registers", "POST /api/v1/users", """
			The gateway takes a user-service from Eureka's list and passes the request on. user-service creates the
			identity in Keycloak, which alone sees the password, and writes the profile and its first event into
			MongoDB as one document: both or none.""",
			"user-service/src/main/java/io/mitosis/user/registration/Registration.java"),

	PUBLISH("The event leaves the outbox", "user-service", """
			After the answer a relay hands the event to Kafka and takes it out of the document. Were the process
			killed right here, the event would still be in the document, and leave after the restart.""",
			"service-defaults/src/main/java/io/mitosis/defaults/outbox/OutboxRelay.java"),

	LOG_IN("She logs in at once", "/auth/realms/mitosis", """
			The login waits for no other service. Keycloak signs a token for five minutes; the gateway and every
			service check it for themselves, so nobody has to be trusted for standing inside.""",
			"keycloak/mitosis-realm.json"),

	OPEN_ACCOUNT("An account is opened", "billing-service", """
			billing-service heard of Ines by the event; nobody called it. Her account has her own id, so the same
			event read twice opens nothing twice.""",
			"billing-service/src/main/java/io/mitosis/billing/account/AccountOpening.java"),

	ACTIVATE("Ines turns ACTIVE", "user-service", """
			user-service reads the answer on billing-events and finishes what it began: a saga without a
			conductor.""", "user-service/src/main/java/io/mitosis/user/profile/Activation.java"),

	WELCOME("A welcome lies in the inbox", "notification-service", """
			notification-service keeps a copy of whom it writes to, made of events alone, so it works on while
			user-service is away.""",
			"notification-service/src/main/java/io/mitosis/notification/user/UserEventsListener.java"),

	MAIL("And a mail arrives", "SMTP", """
			The message was recorded PENDING before its mail was sent and marked SENT after it: reading the event
			again mails nothing again.""",
			"notification-service/src/main/java/io/mitosis/notification/mail/MailDelivery.java");

	final String heading;

	final String place;

	final String text;

	final String file;

	Hop(String heading, String place, String text, String file) {
		this.heading = heading;
		this.place = place;
		this.text = text;
		this.file = file;
	}

}
