package io.mitosis.billing.run;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

import io.mitosis.billing.account.Account;
import io.mitosis.billing.account.AccountStatus;

import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;
import org.springframework.data.repository.Repository;

/// The accounts as a run sees them: who has ever paid, in the order in which they began to, which never changes.
interface BillableAccounts extends Repository<Account, UUID> {

	Window<Account> findByPayingSinceLessThanOrderByPayingSinceAscIdAsc(Instant time, ScrollPosition from, Limit limit);

	long countByPayingSinceLessThanAndStatusIn(Instant time, Collection<AccountStatus> statuses);

}
