package io.mitosis.billing.run;

/// The life of a run. The names are on the wire and in the database: add some, rename none.
enum BillingRunStatus {

	RUNNING, COMPLETED, FAILED

}
