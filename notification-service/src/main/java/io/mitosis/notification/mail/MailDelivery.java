package io.mitosis.notification.mail;

import java.util.UUID;

import io.mitosis.notification.inbox.Notification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.task.TaskExecutor;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.dao.DataAccessException;
import org.springframework.mail.MailException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/// Sends what is pending: claim, send, mark.
///
/// Only a crash between the last two sends a mail again, and the second one carries the same `Message-ID`.
@Service
public class MailDelivery {

	private static final Logger logger = LoggerFactory.getLogger(MailDelivery.class);

	private final PendingMails pending;

	private final Postman postman;

	private final TaskExecutor executor;

	private final ApplicationEventPublisher events;

	MailDelivery(PendingMails pending, Postman postman, @Qualifier("mailExecutor") TaskExecutor executor,
			ApplicationEventPublisher events) {
		this.pending = pending;
		this.postman = postman;
		this.executor = executor;
		this.events = events;
	}

	/// Sends a notification's mail right away on another thread; never waits for the mail
	/// server. What does not work out is left to the sweep.
	public void sendSoon(UUID notificationId) {
		try {
			this.executor.execute(() -> sendNow(notificationId));
		}
		catch (TaskRejectedException ex) {
			logger.debug("Left the mail of notification {} to the sweep", notificationId);
		}
	}

	private void sendNow(UUID notificationId) {
		try {
			this.pending.claim(notificationId).ifPresent(this::send);
		}
		catch (DataAccessException ex) {
			logger.warn("Left the mail of notification {} to the sweep", notificationId, ex);
		}
	}

	/// Sends what a crash or an absent mail server left over, up to the first miss: when
	/// the server is away, the others would miss it too.
	@Scheduled(initialDelayString = "${mitosis.mail.sweep-interval:1s}",
			fixedDelayString = "${mitosis.mail.sweep-interval:1s}")
	void sweep() {
		boolean goOn;
		do {
			goOn = this.pending.claimNext().map(this::send).orElse(false);
		}
		while (goOn);
	}

	/// @return whether the mail server was there
	private boolean send(Notification claimed) {
		try {
			this.postman.send(claimed);
		}
		catch (AddressRefusedException ex) {
			this.pending.giveUp(claimed);
			logger.warn("Gave up the mail of notification {}: address refused", claimed.id());
			return true;
		}
		catch (MailException ex) {
			this.pending.markMissed(claimed);
			// the message would show the address
			logger.warn("Missed the mail server with notification {} at attempt {}: {}", claimed.id(),
					claimed.mail().attempts(), NestedExceptionUtils.getMostSpecificCause(ex).getClass().getName());
			return false;
		}
		this.pending.markSent(claimed);
		this.events.publishEvent(new MailSent(claimed.id()));
		logger.info("Mailed notification {} to user {}", claimed.id(), claimed.userId());
		return true;
	}

}
