package io.mitosis.billing.run;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.mitosis.billing.account.Account;
import io.mitosis.billing.account.PayingAccounts;
import io.mitosis.billing.invoice.Invoice;
import io.mitosis.billing.invoice.Invoices;
import io.mitosis.billing.money.Money;
import io.mitosis.billing.plan.Plan;
import io.mitosis.defaults.paging.Cursor;
import io.mitosis.testing.Events;
import io.mitosis.testing.ServiceTest;
import io.mitosis.testing.Tokens;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

@ServiceTest
class BillingRunTests {

	private static final YearMonth TODAY = YearMonth.now(ZoneOffset.UTC);

	private static final BillingPeriod PERIOD = new BillingPeriod(TODAY.minusMonths(1));

	private static final Instant LONG_BEFORE = new BillingPeriod(TODAY.minusMonths(3)).start();

	@Autowired
	private MongoOperations mongo;

	@Autowired
	private BillingRuns runs;

	@Autowired
	private BillingRunStart starts;

	@Autowired
	private PeriodBilling billing;

	@Autowired
	private AccountBilling accountBilling;

	@Autowired
	private Invoices invoices;

	@Autowired
	private Events events;

	@Autowired
	private RestTestClient api;

	private PayingAccounts accounts;

	@BeforeEach
	void forgetEverybody() {
		this.starts.startDue(new BillingPeriod(TODAY));
		completed(new BillingPeriod(TODAY));
		this.mongo.remove(query(where("period").ne(TODAY.toString())), BillingRun.class);
		Stream.of(Account.class, Invoice.class).forEach((type) -> this.mongo.remove(new Query(), type));
		this.accounts = new PayingAccounts(this.mongo);
	}

	@Test
	void billsEveryAccountOnceHoweverOftenItIsStartedAtOnce() {
		List<Account> payers = this.accounts.add(200, Plan.PRO, LONG_BEFORE);

		List<String> locations = tenTimesAtOnce(() -> start(PERIOD));

		assertThat(locations).hasSize(10).containsOnly("/api/v1/billing-runs/" + PERIOD.runId());
		assertThat(completed(PERIOD)).returns(200L, BillingRun::accounts).returns(200L, BillingRun::done);
		assertThat(payers).allSatisfy(this::hasGapFreeNumbers).allSatisfy((payer) -> {
			assertThat(invoicesOf(payer)).hasSize(1);
			assertThat(invoiceOf(payer, PERIOD).total()).isEqualTo(Plan.PRO.price());
		});
	}

	@Test
	void goesOnWhereAKilledInstanceStopped() {
		List<Account> payers = this.accounts.add(120, Plan.TEAM, LONG_BEFORE);
		BillingRun killed = killedBehindTheFirstPage();

		this.mongo.insert(killed);

		assertThat(completed(PERIOD)).returns(120L, BillingRun::accounts)
			.returns(120L, BillingRun::done)
			.returns(killed.startedAt(), BillingRun::startedAt);
		assertThat(payers).allSatisfy(this::hasGapFreeNumbers)
			.allSatisfy((payer) -> assertThat(invoiceOf(payer, PERIOD).total()).isEqualTo(Plan.TEAM.price()));
	}

	@Test
	void ignoresWhoHasLostTheLease() {
		BillingRun late = heldBy(UUID.randomUUID());
		BillingRun current = this.mongo.insert(heldBy(UUID.randomUUID()));

		assertThat(this.runs.advance(late, 50, new Cursor(LONG_BEFORE, UUID.randomUUID()))).isEmpty();
		assertThat(this.runs.complete(late, 50)).isEmpty();
		assertThat(this.runs.fail(late)).isEmpty();

		assertThat(this.runs.take()).isEmpty();
		assertThat(this.runs.findById(current.id())).contains(current);
		assertThat(this.runs.complete(current, 50)).isPresent();
	}

	@Test
	void billsByThePlanThatWasInForceWhenThePeriodBegan() {
		Account tooLate = this.accounts.add(1, Plan.PRO, PERIOD.start()).getFirst();
		Account justInTime = this.accounts.add(1, Plan.PRO, PERIOD.start().minusMillis(1)).getFirst();
		Account givenUpBefore = this.accounts.addGivenUp(Plan.PRO, LONG_BEFORE, PERIOD.start().minusSeconds(1));
		Account givenUpSince = this.accounts.addGivenUp(Plan.TEAM, LONG_BEFORE, PERIOD.start().plusSeconds(1));
		Account closed = this.accounts.addClosed(Plan.PRO, LONG_BEFORE);

		this.starts.start(PERIOD);

		assertThat(completed(PERIOD)).returns(2L, BillingRun::accounts).returns(2L, BillingRun::done);
		assertThat(invoiceOf(justInTime, PERIOD).total()).isEqualTo(Plan.PRO.price());
		assertThat(invoiceOf(givenUpSince, PERIOD).total()).isEqualTo(Plan.TEAM.price());
		assertThat(List.of(tooLate, givenUpBefore, closed)).noneMatch(this::isBilled);
	}

	@Test
	void chargesAnUpgradeDuringTheRunByItsProrationOnly() {
		List<Account> payers = this.accounts.add(60, Plan.PRO, LONG_BEFORE);
		List<Account> upgraders = payers.subList(0, 20);

		start(PERIOD);
		upgraders.forEach(this::upgradeToTeam);

		assertThat(completed(PERIOD)).returns(60L, BillingRun::done);
		assertThat(payers)
			.allSatisfy((payer) -> assertThat(invoiceOf(payer, PERIOD).total()).isEqualTo(Plan.PRO.price()));
		Money atMost = Plan.TEAM.price().minus(Plan.PRO.price());
		await().untilAsserted(() -> assertThat(upgraders).allSatisfy(this::hasGapFreeNumbers)
			.allSatisfy((upgrader) -> assertThat(invoicesOf(upgrader)).hasSize(2)
				.filteredOn((invoice) -> !invoice.id().equals(PERIOD.invoiceId(upgrader.id())))
				.allSatisfy((upgrade) -> assertThat(upgrade.total()).isLessThanOrEqualTo(atMost))));
	}

	@Test
	void leavesNothingOwedByWhoClosesMeanwhile() {
		List<Account> leavers = this.accounts.add(60, Plan.PRO, LONG_BEFORE);

		start(PERIOD);
		leavers.forEach((leaver) -> this.events.send(closed(leaver.userId())));

		completed(PERIOD);
		await().untilAsserted(() -> assertThat(leavers)
			.allSatisfy((leaver) -> assertThat(invoicesOf(leaver)).noneMatch((invoice) -> invoice.status().isOwed())));
	}

	@Test
	void startsOverWhenItHadBegunBeforeItsPeriod() {
		BillingPeriod nextMonth = new BillingPeriod(TODAY.plusMonths(1));
		List<Account> early = this.accounts.add(3, Plan.PRO, LONG_BEFORE);
		this.starts.start(nextMonth);
		assertThat(completed(nextMonth)).returns(3L, BillingRun::done);

		List<Account> late = this.accounts.add(2, Plan.TEAM, Instant.now());
		this.starts.start(nextMonth);

		await().untilAsserted(() -> assertThat(completed(nextMonth)).returns(5L, BillingRun::done));
		assertThat(Stream.concat(early.stream(), late.stream())).allSatisfy(this::hasGapFreeNumbers)
			.allSatisfy((payer) -> assertThat(invoiceOf(payer, nextMonth).total()).isEqualTo(payer.plan().price()));
	}

	@Test
	void staysCompletedOnceItsPeriodHadBegun() {
		this.starts.start(PERIOD);
		BillingRun run = completed(PERIOD);

		this.starts.start(PERIOD);

		assertThat(this.runs.findById(PERIOD.runId())).contains(run);
	}

	/// As if the first page had been noted and the second one billed, but not noted.
	private BillingRun killedBehindTheFirstPage() {
		BillingRun run = BillingRun.start(PERIOD, LONG_BEFORE);
		BilledPage first = this.accountBilling.billNext(run);
		BillingRun killed = new BillingRun(run.id(), run.period(), BillingRunStatus.RUNNING, 120, first.billed(),
				first.next(), LONG_BEFORE, null, UUID.randomUUID(), LONG_BEFORE);
		this.accountBilling.billNext(killed);
		return killed;
	}

	private static BillingRun heldBy(UUID lease) {
		Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
		return new BillingRun(PERIOD.runId(), PERIOD.toString(), BillingRunStatus.RUNNING, 0, 0, null, now, null, lease,
				now.plusSeconds(60));
	}

	private BillingRun completed(BillingPeriod period) {
		return await().until(() -> this.runs.findById(period.runId()).orElseThrow(),
				(run) -> run.status() == BillingRunStatus.COMPLETED);
	}

	private String start(BillingPeriod period) {
		HttpHeaders answer = this.api.post()
			.uri("/api/v1/billing-runs")
			.header(HttpHeaders.AUTHORIZATION, "Bearer " + Tokens.admin(UUID.randomUUID()))
			.contentType(MediaType.APPLICATION_JSON)
			.body("{\"period\": \"%s\"}".formatted(period))
			.exchange()
			.expectStatus()
			.isAccepted()
			.returnResult(Void.class)
			.getResponseHeaders();
		return String.valueOf(answer.getFirst(HttpHeaders.LOCATION));
	}

	private void upgradeToTeam(Account account) {
		this.api.put()
			.uri("/api/v1/account/plan")
			.header(HttpHeaders.AUTHORIZATION, "Bearer " + Tokens.member(account.userId()))
			.contentType(MediaType.APPLICATION_JSON)
			.body("{\"plan\": \"TEAM\"}")
			.exchange()
			.expectStatus()
			.isOk();
	}

	/// By as many instances, each of which also looks for work.
	private List<String> tenTimesAtOnce(Supplier<String> start) {
		try (ExecutorService instances = Executors.newVirtualThreadPerTaskExecutor()) {
			return IntStream.range(0, 10)
				.mapToObj((instance) -> CompletableFuture.supplyAsync(start, instances)
					.whenComplete((location, failure) -> this.billing.work()))
				.toList()
				.stream()
				.map(CompletableFuture::join)
				.toList();
		}
	}

	private static ProducerRecord<String, String> closed(UUID person) {
		return Events.event("user-events", "user.closed.v1", person, 9, """
				{"id": "%s", "status": "CLOSED", "closedAt": "2026-11-21T09:30:00Z"}""".formatted(person));
	}

	private boolean isBilled(Account account) {
		return this.invoices.existsById(PERIOD.invoiceId(account.id()));
	}

	private Invoice invoiceOf(Account account, BillingPeriod period) {
		return this.invoices.findById(period.invoiceId(account.id())).orElseThrow();
	}

	private List<Invoice> invoicesOf(Account account) {
		return this.invoices.findByUserIdOrderByIssuedAtDesc(account.userId(), ScrollPosition.keyset(), Limit.of(10))
			.getContent();
	}

	private void hasGapFreeNumbers(Account account) {
		List<Invoice> all = invoicesOf(account);
		assertThat(all).extracting(Invoice::number)
			.containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, all.size()).boxed().toList());
	}

}
