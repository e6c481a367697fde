package io.mitosis.user.withdrawal;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/// Lets the sweep come round.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class WithdrawalConfiguration {

}
