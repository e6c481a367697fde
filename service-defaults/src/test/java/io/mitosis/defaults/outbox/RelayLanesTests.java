package io.mitosis.defaults.outbox;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import io.mitosis.defaults.orders.Order;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.dao.DataAccessResourceFailureException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.Mockito.mock;

class RelayLanesTests {

	private final OutboxRelay relay = mock(OutboxRelay.class);

	private final RelayLanes lanes = new RelayLanes(this.relay, 2);

	private final List<AggregateRef> relayed = new CopyOnWriteArrayList<>();

	@AfterEach
	void close() throws InterruptedException {
		this.lanes.destroy();
	}

	@Test
	void restWhileWhatEveryDocumentNeedsIsAway() {
		relayFailsWith(new DataAccessResourceFailureException("Away"));

		submit(ref());
		submit(ref());
		assertThat(this.lanes.resting()).isTrue();
		assertThat(this.relayed).hasSize(1);

		this.lanes.wake();
		submit(ref());
		assertThat(this.relayed).hasSize(2);
	}

	@Test
	void goOnAfterTheFailureOfOneDocument() {
		relayFailsWith(new IllegalStateException("Too large"));

		submit(ref());
		submit(ref());

		assertThat(this.lanes.resting()).isFalse();
		assertThat(this.relayed).hasSize(2);
	}

	@Test
	void forgetNoDocumentThatAFullLaneTurnedAway() {
		CompletableFuture<Void> gate = new CompletableFuture<>();
		willAnswer((invocation) -> gate.join()).given(this.relay).relay(any());
		AggregateRef ref = ref();

		List<CompletableFuture<Void>> crowd = Stream.generate(() -> this.lanes.submit(ref)).limit(2_000).toList();
		gate.complete(null);
		crowd.forEach(CompletableFuture::join);
		relayFailsWith(new IllegalStateException("Counted"));
		submit(ref);

		assertThat(this.relayed).containsExactly(ref);
	}

	private void relayFailsWith(RuntimeException failure) {
		willAnswer((invocation) -> {
			this.relayed.add(invocation.getArgument(0));
			throw failure;
		}).given(this.relay).relay(any());
	}

	private void submit(AggregateRef ref) {
		this.lanes.submit(ref).join();
	}

	private static AggregateRef ref() {
		return new AggregateRef(Order.class, UUID.randomUUID());
	}

}
