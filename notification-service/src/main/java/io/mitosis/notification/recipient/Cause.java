package io.mitosis.notification.recipient;

/// Why somebody is suspended: by an administrator, or for unpaid invoices.
public enum Cause {

	ADMIN, DUNNING

}
