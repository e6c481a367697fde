package io.mitosis.billing.run;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long people may take to pay.
///
/// @param paymentTerm from the issue of a run's invoice to the day it is due
@ConfigurationProperties("mitosis.billing")
record PaymentTerms(@DefaultValue("14d") Duration paymentTerm) {

}
