package io.mitosis.defaults.discovery;

import java.time.Duration;

import com.netflix.appinfo.ApplicationInfoManager;
import com.netflix.appinfo.InstanceInfo.InstanceStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.cloud.netflix.eureka.EurekaClientAutoConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;

/// Lets an instance arrive and leave without a failed request: STARTING until it is ready, OUT_OF_SERVICE before it
/// stops.
///
/// `mitosis.drain.wait` is how long it stays after the registry was told, default 4 s: the age that the callers' lists
/// may have, and a little more. Without a Eureka client nothing happens.
@AutoConfiguration(after = EurekaClientAutoConfiguration.class)
@ConditionalOnClass(ApplicationInfoManager.class)
@ConditionalOnBean(ApplicationInfoManager.class)
class DrainAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	Drain drain(ApplicationInfoManager registration, ApplicationEventPublisher events,
			@Value("${mitosis.drain.wait:4s}") Duration wait) {
		return new Drain(registration, events, wait);
	}

	@Bean
	@ConditionalOnMissingBean
	ConnectionClosing connectionClosing() {
		return new ConnectionClosing();
	}

	@Bean
	@ConditionalOnMissingBean(name = "upWhenReady")
	ApplicationListener<AvailabilityChangeEvent<ReadinessState>> upWhenReady(ApplicationInfoManager registration) {
		return (change) -> {
			if (change.getState() == ReadinessState.ACCEPTING_TRAFFIC) {
				registration.setInstanceStatus(InstanceStatus.UP);
			}
		};
	}

}
