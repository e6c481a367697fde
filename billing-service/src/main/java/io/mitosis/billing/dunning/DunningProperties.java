package io.mitosis.billing.dunning;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How patient we are with people who do not pay.
///
/// @param stepInterval from the due date to the first step, which makes the invoice overdue, and from each step to the
/// next. Before the first it is a grace: what is due at once is not overdue at once. Each step counts from the one
/// before, not from the due date, so that after a downtime of ours nobody is reminded three times in a row.
/// @param checkInterval how often an instance looks whose step has come
/// @param page how many invoices it looks at in one go
@ConfigurationProperties("mitosis.billing.dunning")
record DunningProperties(@DefaultValue("7d") Duration stepInterval, @DefaultValue("1m") Duration checkInterval,
		@DefaultValue("100") int page) {

}
