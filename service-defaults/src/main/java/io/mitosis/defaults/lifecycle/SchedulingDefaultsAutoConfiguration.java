package io.mitosis.defaults.lifecycle;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.task.SimpleAsyncTaskSchedulerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessResourceFailureException;

/// Has the failures of `@Scheduled` methods logged as [ScheduledTaskFailures] says; they are tried again anyway.
@AutoConfiguration
@ConditionalOnClass(DataAccessResourceFailureException.class)
class SchedulingDefaultsAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(name = "scheduledTaskFailures")
	SimpleAsyncTaskSchedulerCustomizer scheduledTaskFailures() {
		return (scheduler) -> scheduler.setErrorHandler(new ScheduledTaskFailures());
	}

}
