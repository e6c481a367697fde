package io.mitosis.defaults.outbox;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.repository.CrudRepository;
import org.springframework.resilience.annotation.Retryable;

/// Changes aggregates of one kind, each in one write. Who was overtaken looks again and decides anew, up to 20 times.
///
/// A service makes a bean of a subclass and turns resilient methods on; without them the first conflict is thrown.
///
/// @param <T> the aggregate
public abstract class AggregateChanges<T extends AggregateRoot> {

	private final CrudRepository<T, UUID> aggregates;

	protected AggregateChanges(CrudRepository<T, UUID> aggregates) {
		this.aggregates = aggregates;
	}

	/// @param change tells whether there is something to save; may run more than once
	/// @return the aggregate as it is stored now if it was changed, else empty
	/// @throws OptimisticLockingFailureException when others were quicker each time
	@Retryable(includes = OptimisticLockingFailureException.class, maxRetries = 20, delay = 5, jitter = 5)
	public Optional<T> apply(UUID id, Predicate<T> change) {
		return this.aggregates.findById(id).filter(change).map(this.aggregates::save);
	}

}
