package io.mitosis.notification.closing;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

import io.mitosis.notification.inbox.Clearing;
import io.mitosis.notification.message.Kind;
import io.mitosis.notification.message.Notifying;
import io.mitosis.notification.recipient.Recipient;
import io.mitosis.notification.recipient.Recipients;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/// Says farewell to somebody who leaves, and then forgets them: first the mail, which needs the address, then their
/// messages, last their data. A tombstone stays.
///
/// Each step can be repeated, so a crash between two of them costs nothing: the event comes again, and so does the
/// sweep.
@Service
public class Closing {

	private static final Logger logger = LoggerFactory.getLogger(Closing.class);

	private final Notifying notifying;

	private final Recipients recipients;

	private final Clearing clearing;

	private final Clock clock;

	Closing(Notifying notifying, Recipients recipients, Clearing clearing, Clock clock) {
		this.notifying = notifying;
		this.recipients = recipients;
		this.clearing = clearing;
		this.clock = clock;
	}

	/// The farewell is written while the person is still here: to those who have left,
	/// nothing is told. Whom we never knew gets a tombstone only.
	public void close(UUID userId, UUID eventId, long sequence) {
		if (this.recipients.find(userId).isPresent()) {
			this.notifying.tell(userId, eventId, Kind.FAREWELL, Map.of());
		}
		this.recipients.close(userId, sequence, this.clock.instant().truncatedTo(ChronoUnit.MILLIS));
	}

	/// Goes on with everybody who has left and is not forgotten yet.
	@Scheduled(initialDelayString = "${mitosis.closing.sweep-interval:1s}",
			fixedDelayString = "${mitosis.closing.sweep-interval:1s}")
	void sweep() {
		this.recipients.leaving().stream().map(Recipient::id).forEach(this::forget);
	}

	private void forget(UUID userId) {
		this.clearing.holdBackMails(userId, Kind.FAREWELL.slug());
		if (this.clearing.clear(userId)) {
			this.recipients.erase(userId);
			logger.info("Forgot user {}", userId);
		}
	}

}
