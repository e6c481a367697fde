package io.mitosis.gateway.overview;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import io.micrometer.context.ContextExecutorService;
import io.micrometer.context.ContextSnapshotFactory;
import io.mitosis.defaults.problem.UnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/// Asks for all parts at once, each on a virtual thread, and waits for them together, once: a late part is cancelled.
///
/// The trace goes along to the other threads. Structured concurrency would say it better; it is still a preview.
@Component
class Composition implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(Composition.class);

	private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

	private final ExecutorService threads = ContextExecutorService.wrap(Executors.newVirtualThreadPerTaskExecutor(),
			ContextSnapshotFactory.builder().build());

	private final Inquiry inquiry;

	private final Duration budget;

	Composition(Inquiry inquiry, OverviewProperties properties) {
		this.inquiry = inquiry;
		this.budget = properties.budget();
	}

	/// @throws UnavailableException if not a single service answers
	Overview compose(String token) {
		long deadline = System.nanoTime() + this.budget.toNanos();
		Future<Reply<Profile>> asked = ask(Part.USER, token);
		Future<Reply<Account>> askedBilling = ask(Part.BILLING, token);
		Future<Reply<UnreadCount>> askedNotification = ask(Part.NOTIFICATION, token);
		Reply<Profile> profile = await(asked, deadline);
		Reply<Account> account = await(askedBilling, deadline);
		Reply<UnreadCount> unread = await(askedNotification, deadline);
		if (profile.isAway() && account.isAway() && unread.isAway()) {
			throw new UnavailableException("Every part of the overview", RETRY_AFTER, null);
		}
		return new Overview(profile.value(), account.value(), (unread.value() != null) ? unread.value().count() : null,
				Stream
					.of(missing(Part.USER, profile), missing(Part.BILLING, account), missing(Part.NOTIFICATION, unread))
					.flatMap(List::stream)
					.toList());
	}

	@Override
	public void close() {
		this.threads.close();
	}

	private <T> Future<Reply<T>> ask(Part<T> part, String token) {
		return this.threads.submit(() -> this.inquiry.ask(part, token));
	}

	private static <T> Reply<T> await(Future<Reply<T>> asked, long deadline) {
		try {
			return asked.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
		}
		catch (TimeoutException late) {
			asked.cancel(true);
			return Reply.away();
		}
		catch (InterruptedException ex) {
			asked.cancel(true);
			Thread.currentThread().interrupt();
			return Reply.away();
		}
		catch (ExecutionException bug) {
			logger.error("A part of the overview failed", bug);
			return Reply.away();
		}
	}

	private static List<String> missing(Part<?> part, Reply<?> reply) {
		return reply.isAway() ? List.of(part.name()) : List.of();
	}

}
