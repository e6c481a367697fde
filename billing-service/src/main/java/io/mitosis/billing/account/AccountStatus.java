package io.mitosis.billing.account;

/// The life of an account: OPEN, DELINQUENT while the last step of dunning is unpaid, CLOSED for ever; or REFUSED from the
/// start. The names are on the wire and in the database: add some, rename none.
public enum AccountStatus {

	OPEN, DELINQUENT, REFUSED, CLOSED

}
