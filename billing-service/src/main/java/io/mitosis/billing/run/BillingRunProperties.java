package io.mitosis.billing.run;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How a run works.
///
/// @param lease how long after its last sign of life a run is taken over
/// @param page how many accounts are billed between two signs of life
/// @param atOnce how many of them are billed at a time
/// @param interval how often an instance looks for a run that is new or was left
@ConfigurationProperties("mitosis.billing.run")
record BillingRunProperties(@DefaultValue("10s") Duration lease, @DefaultValue("50") int page,
		@DefaultValue("4") int atOnce, @DefaultValue("1s") Duration interval) {

}
