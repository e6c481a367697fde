package io.mitosis.gateway.overview;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class CompositionTests {

	private final Inquiry inquiry = mock(Inquiry.class);

	private final Composition composition = new Composition(this.inquiry,
			new OverviewProperties(Duration.ofSeconds(3)));

	private final CountDownLatch interrupted = new CountDownLatch(1);

	@AfterEach
	void close() {
		this.composition.close();
	}

	@Test
	void givesUpAPartAtTheEndOfTheBudgetAndLeavesNobodyWorkingOnIt() {
		given(this.inquiry.ask(Part.USER, "token")).willReturn(Reply.none());
		given(this.inquiry.ask(Part.BILLING, "token")).willAnswer((call) -> never());
		given(this.inquiry.ask(Part.NOTIFICATION, "token")).willReturn(Reply.of(new UnreadCount(3L)));

		Overview overview = this.composition.compose("token");

		assertThat(overview).isEqualTo(new Overview(null, null, 3L, List.of("billing")));
		await().until(() -> this.interrupted.getCount() == 0);
	}

	@Test
	void takesABugForAPartThatIsAway() {
		given(this.inquiry.ask(Part.USER, "token")).willThrow(IllegalStateException.class);
		given(this.inquiry.ask(Part.BILLING, "token")).willReturn(Reply.none());
		given(this.inquiry.ask(Part.NOTIFICATION, "token")).willReturn(Reply.none());

		assertThat(this.composition.compose("token").unavailable()).containsExactly("user");
	}

	private Reply<Account> never() {
		try {
			new CountDownLatch(1).await();
		}
		catch (InterruptedException ex) {
			this.interrupted.countDown();
		}
		return Reply.away();
	}

}
