package io.mitosis.gateway.instance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.cloud.client.ServiceInstance;

/// Doubts a list of instances that is suddenly empty or has lost more than half: the registry may have restarted.
///
/// Such a list counts only after it has stayed that short for a while. Believing the longer one costs little, for
/// whoever really is dead gets ejected by the first call.
final class LastGoodInstances {

	static final Duration DOUBT = Duration.ofSeconds(30);

	private final Clock clock;

	private List<ServiceInstance> good = List.of();

	private @Nullable Instant shortSince;

	LastGoodInstances(Clock clock) {
		this.clock = clock;
	}

	synchronized List<ServiceInstance> update(List<ServiceInstance> current) {
		boolean suddenlyShort = !this.good.isEmpty() && current.size() * 2 < this.good.size();
		if (suddenlyShort && !isOverdue()) {
			return this.good;
		}
		this.shortSince = null;
		this.good = List.copyOf(current);
		return this.good;
	}

	private boolean isOverdue() {
		if (this.shortSince == null) {
			this.shortSince = this.clock.instant();
		}
		return !this.clock.instant().isBefore(this.shortSince.plus(DOUBT));
	}

}
