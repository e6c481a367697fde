package io.mitosis.lab.demo;

import java.util.List;

/// The hops of a registration that is refused.
final class RefusalHops {

	static final Hop REGISTER = new Hop("Otto registers from Antarctica", "POST /api/v1/users", """
			user-service knows nothing of markets. Otto gets his identity and his 201, PENDING.""",
			"user-service/src/main/java/io/mitosis/user/registration/Registration.java");

	static final Hop REFUSE = new Hop("The account is refused", "billing-service", """
			Which countries are served is configuration of billing-service alone. The refusal is
			an account too, for an event needs a document to leave from.""",
			"billing-service/src/main/java/io/mitosis/billing/account/AccountOpening.java");

	static final Hop REJECT = new Hop("Otto turns REJECTED", "user-service", """
			What was begun in another service cannot be rolled back; it is compensated: the person
			stays known, as somebody we turned away.""",
			"user-service/src/main/java/io/mitosis/user/account/Rejection.java");

	static final Hop LOCK_OUT = new Hop("His identity is disabled", "Keycloak", """
			Keycloak is asked until it has done it, also after a crash; only then is the duty taken
			out of the document.""", "user-service/src/main/java/io/mitosis/user/withdrawal/IdentityWithdrawal.java");

	static final Hop MAIL = new Hop("And he is told why", "SMTP", """
			By mail only, for he cannot log in. Preferences are not asked: some messages are owed.""",
			"notification-service/src/main/java/io/mitosis/notification/message/Kind.java");

	private RefusalHops() {
	}

	/// All of them, in their order.
	static List<Hop> all() {
		return List.of(REGISTER, REFUSE, REJECT, LOCK_OUT, MAIL);
	}

}
