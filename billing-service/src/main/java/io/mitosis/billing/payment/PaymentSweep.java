package io.mitosis.billing.payment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.mitosis.defaults.lifecycle.Complaint;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Completes what a crash or an absent provider left.
///
/// A lease keeps it to one instance to save work. It is not needed: two that complete the same payment do the same.
@Component
class PaymentSweep {

	private static final Logger logger = LoggerFactory.getLogger(PaymentSweep.class);

	private final Complaint complaint = new Complaint(logger, "Payments not looked at");

	private static final Limit PAGE = Limit.of(100);

	/// How long the death of the instance that sweeps can hold up the others.
	private static final Duration LEASE = Duration.ofSeconds(30);

	/// Leaves time for one payment that waits for the provider in vain.
	private static final Duration TURN = LEASE.dividedBy(3);

	private final Payments payments;

	private final Completion completion;

	private final PaymentProperties properties;

	private final LockingTaskExecutor leases;

	private final Clock clock;

	PaymentSweep(Payments payments, Completion completion, PaymentProperties properties, LockingTaskExecutor leases,
			Clock clock) {
		this.payments = payments;
		this.completion = completion;
		this.properties = properties;
		this.leases = leases;
		this.clock = clock;
	}

	@Scheduled(fixedDelayString = "${mitosis.billing.payment.sweep-interval:1s}")
	void sweep() {
		try {
			List<Payment> due = this.payments.findByDueAtBeforeOrderByDueAt(this.clock.instant(), PAGE);
			if (!due.isEmpty()) {
				this.leases.executeWithLock((Runnable) () -> complete(due),
						new LockConfiguration(this.clock.instant(), "payment-sweep", LEASE, Duration.ZERO));
			}
		}
		catch (RuntimeException ex) {
			this.complaint.about(ex);
		}
	}

	private void complete(List<Payment> due) {
		Instant end = this.clock.instant().plus(TURN);
		due.stream().takeWhile((payment) -> this.clock.instant().isBefore(end)).forEach(this::completeSafely);
	}

	private void completeSafely(Payment payment) {
		try {
			complete(payment);
		}
		catch (OptimisticLockingFailureException ex) {
			logger.debug("Payment {} is in other hands", payment.id());
		}
		catch (RuntimeException ex) {
			logger.warn("Payment {} not completed", payment.id(), ex);
		}
	}

	private void complete(Payment payment) {
		if (payment.isFinal()) {
			this.completion.letGo(payment);
			return;
		}
		payment.take(this.clock.instant().plus(this.properties.lease()));
		Payment taken = this.payments.save(payment);
		if (this.completion.complete(taken).isEmpty()) {
			forget(taken);
		}
	}

	/// Nobody may be charged who was told that the invoice is in other hands; only their
	/// key can bring it back.
	private void forget(Payment unclaimed) {
		if (unclaimed.createdAt().plus(this.properties.forgetAfter()).isBefore(this.clock.instant())) {
			this.payments.delete(unclaimed);
			logger.info("Forgot payment {}, which never claimed its invoice", unclaimed.id());
			return;
		}
		this.completion.leave(unclaimed.id());
	}

}
