package io.mitosis.notification.mail;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.task.ThreadPoolTaskExecutorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.support.ContextPropagatingTaskDecorator;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/// A few threads that wait for the mail server in the listeners' place.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(MailProperties.class)
class MailConfiguration {

	/// Bounded on purpose, though virtual threads would cost nothing: the mail server is
	/// the bottleneck. It is no default candidate, so Boot's own executor stays.
	@Bean(defaultCandidate = false)
	ThreadPoolTaskExecutor mailExecutor(ThreadPoolTaskExecutorBuilder builder) {
		return builder.corePoolSize(4)
			.queueCapacity(1_000)
			.threadNamePrefix("mail-")
			.taskDecorator(new ContextPropagatingTaskDecorator())
			.build();
	}

}
