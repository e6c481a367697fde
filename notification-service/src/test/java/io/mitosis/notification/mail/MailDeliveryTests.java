package io.mitosis.notification.mail;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import com.icegreen.greenmail.util.GreenMail;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.mitosis.notification.DatabaseTest;
import io.mitosis.notification.MailServer;
import io.mitosis.notification.inbox.Inbox;
import io.mitosis.notification.inbox.Mail.Status;
import io.mitosis.notification.inbox.Notification;
import io.mitosis.notification.recipient.PersonStatus;
import io.mitosis.notification.recipient.Recipient;
import io.mitosis.notification.recipient.Recipients;
import io.mitosis.testing.MovableClock;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@DatabaseTest
@ImportAutoConfiguration({ MailSenderAutoConfiguration.class, ObservationAutoConfiguration.class,
		TaskExecutionAutoConfiguration.class })
@Import({ MovableClock.class, Inbox.class, Recipients.class, MailConfiguration.class, MailDelivery.class,
		PendingMails.class, Postman.class })
@TestPropertySource(properties = "mitosis.mail.sweep-interval=1h")
@ExtendWith(OutputCaptureExtension.class)
@RecordApplicationEvents
class MailDeliveryTests {

	private static final GreenMail mailServer = MailServer.onAFreePort();

	private final UUID userId = UUID.randomUUID();

	private final Recipient recipient = ines("ines@example.com", 1);

	@Autowired
	private MailDelivery delivery;

	@Autowired
	private PendingMails pending;

	@Autowired
	private Inbox inbox;

	@Autowired
	private Recipients recipients;

	@Autowired
	private MongoOperations mongo;

	@Autowired
	private MovableClock clock;

	@DynamicPropertySource
	static void mail(DynamicPropertyRegistry registry) {
		registry.add("spring.mail.host", () -> "localhost");
		registry.add("spring.mail.port", () -> mailServer.getSmtp().getServerSetup().getPort());
	}

	@BeforeEach
	void start() {
		mailServer.start();
		this.mongo.remove(Notification.class).all();
		this.recipients.keep(this.recipient);
	}

	@AfterEach
	void stop() {
		mailServer.stop();
	}

	@Test
	void sendsAtOnceAndMarksItSent() throws Exception {
		Notification notification = aPendingNotification();

		this.delivery.sendSoon(notification.id());

		await().until(() -> status(notification) == Status.SENT);
		MimeMessage mail = mails().getFirst();
		assertThat(mail.getSubject()).isEqualTo("Grüße");
		assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("ines@example.com");
		assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("Mitosis <no-reply@mitosis.test>");
		assertThat(mail.getMessageID()).isEqualTo("<%s@mitosis.test>".formatted(notification.id()));
		assertThat(mail.getContent()).asString().startsWith("Hello 田中");
	}

	@Test
	void sendsNothingTwice() {
		Notification notification = aPendingNotification();
		this.delivery.sweep();

		this.clock.advance(Duration.ofDays(1));
		this.delivery.sweep();
		this.delivery.sendSoon(notification.id());
		this.delivery.sweep();

		assertThat(mails()).hasSize(1);
	}

	@Test
	void sendsEachMailOnceHoweverManyInstancesTry() {
		for (int i = 0; i < 20; i++) {
			aPendingNotification();
		}

		try (ExecutorService instances = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int i = 0; i < 8; i++) {
				instances.execute(this.delivery::sweep);
			}
		}

		assertThat(mails()).hasSize(20);
	}

	@Test
	void keepsMailsWhileTheMailServerIsAway() {
		List<Notification> notifications = Stream.generate(this::aPendingNotification).limit(3).toList();
		mailServer.stop();
		this.delivery.sweep();
		assertThat(notifications).extracting(this::status).containsOnly(Status.PENDING);
		assertThat(waiting()).isEqualTo(3);

		mailServer.start();
		this.clock.advance(Duration.ofSeconds(2));
		this.delivery.sweep();

		assertThat(notifications).extracting(this::status).containsOnly(Status.SENT);
		assertThat(mails()).hasSize(3);
		assertThat(waiting()).isZero();
	}

	@Test
	void triesLessAndLessOften() {
		aPendingNotification();
		mailServer.stop();
		this.delivery.sweep();
		this.clock.advance(Duration.ofSeconds(2));
		this.delivery.sweep();

		mailServer.start();
		this.clock.advance(Duration.ofSeconds(3));
		this.delivery.sweep();
		assertThat(mails()).isEmpty();

		this.clock.advance(Duration.ofSeconds(1));
		this.delivery.sweep();
		assertThat(mails()).hasSize(1);
	}

	@Test
	void givesUpAfterThreeDays(@Autowired ApplicationEvents events) {
		Notification notification = aPendingNotification();
		mailServer.stop();

		this.clock.advance(Duration.ofDays(3));
		this.delivery.sweep();

		assertThat(status(notification)).isEqualTo(Status.FAILED);
		assertThat(events.stream(MailFailed.class)).containsExactly(new MailFailed(notification.id()));
		mailServer.start();
		this.clock.advance(Duration.ofDays(1));
		this.delivery.sweep();
		assertThat(mails()).isEmpty();
	}

	@Test
	void takesOverWhatACrashedInstanceHadClaimed() {
		Notification notification = aPendingNotification();
		assertThat(this.pending.claim(notification.id())).isPresent();
		this.delivery.sweep();
		assertThat(mails()).isEmpty();

		this.clock.advance(Duration.ofMinutes(1));
		this.delivery.sweep();

		assertThat(mails()).hasSize(1);
	}

	@Test
	void logsNoAddressEvenIfThatIsWhatIsWrong(CapturedOutput output) {
		this.recipients.keep(ines("ines@@example.com", 2));
		Notification notification = aPendingNotification();

		this.delivery.sweep();

		assertThat(status(notification)).isEqualTo(Status.PENDING);
		assertThat(output).contains("Missed the mail server", "AddressException").doesNotContain("ines@@example.com");
	}

	private Recipient ines(String address, long sequence) {
		return Recipient.copy(this.userId, address, "Ines Albrecht", PersonStatus.ACTIVE, Set.of(), sequence);
	}

	private Notification aPendingNotification() {
		Notification notification = Notification.announce(UUID.randomUUID(), this.recipient.id(), "welcome", Map.of(),
				this.clock.instant());
		notification.deliver("Grüße", "Hello 田中", true, true, this.clock.instant());
		this.inbox.put(notification);
		return notification;
	}

	private Status status(Notification notification) {
		return Objects.requireNonNull(this.mongo.findById(notification.id(), Notification.class)).mail().status();
	}

	private double waiting() {
		SimpleMeterRegistry registry = new SimpleMeterRegistry();
		new MailGauge(this.pending, registry).refresh();
		return registry.get("mails.waiting").gauge().value();
	}

	private static List<MimeMessage> mails() {
		return List.of(mailServer.getReceivedMessages());
	}

}
