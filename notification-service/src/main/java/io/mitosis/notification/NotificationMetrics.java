package io.mitosis.notification;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.mitosis.notification.inbox.NotificationWritten;
import io.mitosis.notification.mail.MailFailed;
import io.mitosis.notification.mail.MailSent;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Counts what reached people, as `notifications.sent{channel}`, and the mails that never will, as `mails.failed`.
@Component
class NotificationMetrics {

	private final Counter inbox;

	private final Counter email;

	private final Counter failed;

	NotificationMetrics(MeterRegistry registry) {
		this.inbox = channel(registry, "inbox");
		this.email = channel(registry, "email");
		this.failed = Counter.builder("mails.failed").description("Mails given up for good").register(registry);
	}

	@EventListener
	void on(NotificationWritten event) {
		this.inbox.increment();
	}

	@EventListener
	void on(MailSent event) {
		this.email.increment();
	}

	@EventListener
	void on(MailFailed event) {
		this.failed.increment();
	}

	private static Counter channel(MeterRegistry registry, String channel) {
		return Counter.builder("notifications.sent")
			.description("Notifications that reached their person's channel")
			.tag("channel", channel)
			.register(registry);
	}

}
