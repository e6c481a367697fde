package io.mitosis.gateway;

import io.mitosis.testing.MovableClock;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// Lets no bucket fill up and no penalty end while a slow machine is still at it.
@TestConfiguration(proxyBeanMethods = false)
public class StoppedClock {

	@Bean
	@Primary
	MovableClock movableClock() {
		return new MovableClock();
	}

}
