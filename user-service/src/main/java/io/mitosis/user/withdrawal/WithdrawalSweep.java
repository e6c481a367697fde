package io.mitosis.user.withdrawal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import io.mitosis.defaults.lifecycle.Complaint;
import io.mitosis.user.profile.User;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Works off the marks that a crash or an outage left behind.
///
/// A lease keeps it to one instance to spare Keycloak; two sweeps at once would do the same twice, nothing else. It ends
/// at the first failure, for the next one would most likely wait for the same reason.
@Component
class WithdrawalSweep {

	private static final Logger logger = LoggerFactory.getLogger(WithdrawalSweep.class);

	private final Complaint complaint = new Complaint(logger, "Identities not looked at");

	private static final Duration LEASE = Duration.ofSeconds(40);

	/// Leaves time for one call that waits for Keycloak in vain.
	private static final Duration TURN = LEASE.dividedBy(2);

	private final DueWithdrawals marks;

	private final IdentityWithdrawal withdrawal;

	private final LockingTaskExecutor leases;

	private final Clock clock;

	WithdrawalSweep(DueWithdrawals marks, IdentityWithdrawal withdrawal, LockingTaskExecutor leases, Clock clock) {
		this.marks = marks;
		this.withdrawal = withdrawal;
		this.leases = leases;
		this.clock = clock;
	}

	@Scheduled(fixedDelayString = "${mitosis.withdrawal.interval:2s}")
	void sweep() {
		try {
			if (this.marks.exists(this.clock.instant())) {
				this.leases.executeWithLock((Runnable) this::workOff,
						new LockConfiguration(this.clock.instant(), "identity-withdrawal", LEASE, Duration.ZERO));
			}
		}
		catch (RuntimeException ex) {
			this.complaint.about(ex);
		}
	}

	private void workOff() {
		Instant end = this.clock.instant().plus(TURN);
		boolean goOn = true;
		while (goOn && this.clock.instant().isBefore(end)) {
			Optional<User> next = this.marks.next(this.clock.instant());
			goOn = next.isPresent() && this.withdrawal.withdraw(next.get());
		}
	}

}
