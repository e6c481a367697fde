package io.mitosis.billing.payment;

import java.util.Set;

/// The life of a payment. The names are on the wire and in the database: add some, rename none.
enum PaymentStatus {

	PENDING, SUCCEEDED, DECLINED;

	/// What is an answer, and never changes again.
	static final Set<PaymentStatus> FINAL = Set.of(SUCCEEDED, DECLINED);

}
