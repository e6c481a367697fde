package io.mitosis.notification;

import java.util.UUID;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.mitosis.notification.inbox.NotificationWritten;
import io.mitosis.notification.mail.MailFailed;
import io.mitosis.notification.mail.MailSent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NotificationMetricsTests {

	private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

	private final NotificationMetrics metrics = new NotificationMetrics(this.registry);

	@Test
	void countWhatReachesPeopleByItsWayAndWhatNeverWill() {
		this.metrics.on(new NotificationWritten(UUID.randomUUID()));
		this.metrics.on(new NotificationWritten(UUID.randomUUID()));
		this.metrics.on(new MailSent(UUID.randomUUID()));
		this.metrics.on(new MailFailed(UUID.randomUUID()));

		assertThat(sent("inbox")).isEqualTo(2);
		assertThat(sent("email")).isOne();
		assertThat(this.registry.get("mails.failed").counter().count()).isOne();
	}

	private double sent(String channel) {
		return this.registry.get("notifications.sent").tag("channel", channel).counter().count();
	}

}
