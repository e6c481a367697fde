package io.mitosis.billing.payment;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/// Turns on the sweep.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class PaymentConfiguration {

}
