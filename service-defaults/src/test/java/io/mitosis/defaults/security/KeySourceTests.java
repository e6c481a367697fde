package io.mitosis.defaults.security;

import java.net.MalformedURLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Future.State;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import io.mitosis.testing.TokenIssuer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/// What becomes of key ids while keys rotate, their issuer is away, or somebody makes key ids up.
class KeySourceTests {

	private static final int CROWD = 50;

	private final TokenIssuer issuer = TokenIssuer.start();

	private final AtomicLong passed = new AtomicLong();

	private KeySource keys;

	@BeforeEach
	void start() throws MalformedURLException {
		this.keys = keysFor(CROWD * 2);
	}

	@AfterEach
	void stop() {
		this.issuer.stop();
	}

	@Test
	void fetchesOnceForACrowdOfFirstRequests() throws Exception {
		assertThat(askedByACrowd(this::currentKey)).allMatch((found) -> found.size() == 1);

		assertThat(this.issuer.fetches()).isOne();
	}

	@Test
	void findsANewKeyByItsFirstUse() throws Exception {
		String old = currentKey();
		find(old);
		this.issuer.rotate();

		assertThat(find(currentKey())).hasSize(1);
		assertThat(find(old)).hasSize(1);
		assertThat(this.issuer.fetches()).isEqualTo(2);
	}

	@Test
	void doesNotFetchForEachKeyIdThatSomebodyMadeUp() throws Exception {
		find(currentKey());

		assertThat(askedByACrowd(KeySourceTests::madeUp)).allMatch(List::isEmpty);

		assertThat(this.issuer.fetches()).isLessThanOrEqualTo(4);
	}

	@Test
	void findsANewKeyAmongThoseThatSomebodyMakesUp() throws Exception {
		find(currentKey());
		find(madeUp());
		this.issuer.rotate();

		try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<List<JWK>>> strangers = askedBy(crowd, KeySourceTests::madeUp);
			List<Future<List<JWK>>> people = askedBy(crowd, this::currentKey);

			assertThat(answers(people)).allMatch((found) -> found.size() == 1);
			assertThat(answers(strangers)).allMatch(List::isEmpty);
		}
		assertThat(this.issuer.fetches()).isLessThanOrEqualTo(4);
	}

	@Test
	void dropsAKeyThatIsNoLongerPublishedWhenTheCacheIsOld() throws Exception {
		String old = currentKey();
		find(old);
		this.issuer.rotate();
		this.issuer.withdrawOldKeys();

		assertThat(find(old)).hasSize(1);
		pass(KeySource.CACHED);
		assertThat(find(old)).isEmpty();
	}

	@Test
	void knowsItsKeysForAnHourWithoutTheIssuer() throws Exception {
		String known = currentKey();
		find(known);
		this.issuer.setAway(true);

		pass(KeySource.KEPT_IN_AN_OUTAGE.minusMinutes(1));
		assertThat(find(known)).hasSize(1);
		pass(Duration.ofMinutes(2));
		assertIsUndecidable(known);
	}

	@Test
	void seldomTriesToRefreshItsKeysWithoutTheIssuer() throws Exception {
		find(currentKey());
		this.issuer.setAway(true);
		pass(KeySource.CACHED);

		askedByACrowd(this::currentKey);
		assertThat(this.issuer.fetches()).isEqualTo(2);

		pass(KeySource.RETRIED_IN_AN_OUTAGE);
		askedByACrowd(this::currentKey);
		assertThat(this.issuer.fetches()).isEqualTo(3);
	}

	@Test
	void cannotJudgeAnUnknownKeyIdWithoutTheIssuer() throws Exception {
		find(currentKey());
		this.issuer.setAway(true);

		for (int i = 0; i < CROWD; i++) {
			assertIsUndecidable(madeUp());
		}

		assertThat(find(currentKey())).hasSize(1);
		assertThat(this.issuer.fetches()).isLessThanOrEqualTo(4);
	}

	@Test
	void judgesAgainWhenTheIssuerIsBack() throws Exception {
		this.issuer.setAway(true);
		assertIsUndecidable(currentKey());
		this.issuer.setAway(false);

		pass(KeySource.PAUSE);
		assertThat(find(currentKey())).hasSize(1);
		assertThat(find(madeUp())).isEmpty();
	}

	@Test
	void isNotDeafToAnIssuerThatHangsUp() throws Exception {
		find(currentKey());
		this.issuer.stop();

		assertIsUndecidable(madeUp());
	}

	@Test
	void letsOnlySoManyWait() throws Exception {
		this.keys = keysFor(CROWD / 5);
		find(currentKey());

		List<Future<List<JWK>>> asked;
		try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
			asked = askedBy(crowd, KeySourceTests::madeUp);
		}

		assertThat(asked).map(Future::state).contains(State.SUCCESS, State.FAILED);
	}

	private KeySource keysFor(int waiting) throws MalformedURLException {
		return new KeySource(this.issuer.keysUri(), () -> System.nanoTime() + this.passed.get(), waiting);
	}

	private void pass(Duration time) {
		this.passed.addAndGet(time.plusMillis(1).toNanos());
	}

	private String currentKey() {
		return this.issuer.key().getKeyID();
	}

	private static String madeUp() {
		return UUID.randomUUID().toString();
	}

	private List<JWK> find(String keyId) throws KeySourceException {
		return this.keys.get(new JWKSelector(new JWKMatcher.Builder().keyID(keyId).build()), null);
	}

	private void assertIsUndecidable(String keyId) {
		assertThatExceptionOfType(KeySourceException.class).isThrownBy(() -> find(keyId));
	}

	private List<List<JWK>> askedByACrowd(Callable<String> keyIds) throws Exception {
		try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
			return answers(askedBy(crowd, keyIds));
		}
	}

	private List<Future<List<JWK>>> askedBy(ExecutorService crowd, Callable<String> keyIds) {
		return IntStream.range(0, CROWD).mapToObj((i) -> crowd.submit(() -> find(keyIds.call()))).toList();
	}

	private static List<List<JWK>> answers(List<Future<List<JWK>>> asked) {
		return asked.stream().map(KeySourceTests::answer).toList();
	}

	private static List<JWK> answer(Future<List<JWK>> asked) {
		try {
			return asked.get();
		}
		catch (InterruptedException | ExecutionException ex) {
			throw new AssertionError(ex);
		}
	}

}
