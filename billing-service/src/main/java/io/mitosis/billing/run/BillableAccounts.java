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

/// The accounts as a run sees them, in the order in which they began to pay, which never changes.
///
/// A page has no upper bound: two ranges over one field, that and the place where it begins, are answered with nothing by
/// DocumentDB 0.108 where an index serves them.
interface BillableAccounts extends Repository<Account, UUID> {

	Window<Account> findAllByOrderByPayingSinceAscIdAsc(ScrollPosition from, Limit limit);

	long countByPayingSinceLessThanAndStatusIn(Instant time, Collection<AccountStatus> statuses);

}
