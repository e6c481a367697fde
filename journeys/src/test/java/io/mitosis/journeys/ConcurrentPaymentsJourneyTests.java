package io.mitosis.journeys;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.mitosis.lab.client.Answer;
import io.mitosis.lab.data.Databases;
import io.mitosis.lab.events.Event;
import io.mitosis.lab.soak.SystemEvidence;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// The button is pressed a hundred times.
@Journey
class ConcurrentPaymentsJourneyTests {

	private static final int TIMES = 100;

	private static final Duration SOON = Duration.ofSeconds(30);

	private final RunningSystem system;

	ConcurrentPaymentsJourneyTests(RunningSystem system) {
		this.system = system;
	}

	@Test
	void oneKeyIsOneChargeAndOneAnswer() {
		Member ines = aMemberWhoOwes();
		String invoice = ines.invoices("OPEN").getFirst();
		String key = UUID.randomUUID().toString();

		List<Answer> answers = atOnce(() -> ines.pay(invoice, key));

		assertThat(answers).extracting(Answer::status).isSubsetOf(201, 409).contains(201);
		assertThat(answers).filteredOn((answer) -> answer.status() == 409)
			.allSatisfy((answer) -> assertThat(answer.header("Retry-After")).isPresent());
		assertThat(bodies(answers)).hasSize(1);
		assertThat(ines.pay(invoice, key).body()).isEqualTo(bodies(answers).iterator().next());
		assertPaidOnce(ines, invoice);
	}

	@Test
	void manyKeysAreOneChargeAndOneSuccess() {
		Member ines = aMemberWhoOwes();
		String invoice = ines.invoices("OPEN").getFirst();

		List<Answer> answers = atOnce(() -> ines.pay(invoice, UUID.randomUUID().toString()));

		assertThat(answers).filteredOn((answer) -> answer.status() == 201).hasSize(1);
		assertThat(answers).filteredOn((answer) -> answer.status() == 409).hasSize(TIMES - 1);
		assertPaidOnce(ines, invoice);
	}

	private Member aMemberWhoOwes() {
		Member ines = this.system.register("Ines");
		await().atMost(SOON).untilAsserted(() -> assertThat(ines.status()).isEqualTo("ACTIVE"));
		await().atMost(SOON).untilAsserted(() -> assertThat(ines.changePlan("PRO").status()).isEqualTo(200));
		await().atMost(SOON).untilAsserted(() -> assertThat(ines.invoices("OPEN")).hasSize(1));
		return ines;
	}

	private void assertPaidOnce(Member member, String invoice) {
		assertThat(chargesOf(invoice)).hasSize(1);
		assertThat(member.invoices("PAID")).containsExactly(invoice);
		assertThat(member.get("/api/v1/invoices/%s/payments".formatted(invoice)).json().path("items").valueStream())
			.filteredOn((payment) -> payment.path("status").asString("").equals("SUCCEEDED"))
			.hasSize(1);
		await().atMost(SOON)
			.untilAsserted(
					() -> assertThat(member.events("invoice.paid.v1").stream().map(Event::id).distinct()).hasSize(1));
	}

	private Set<String> chargesOf(String invoice) {
		Set<String> charges = new SystemEvidence(this.system.addresses()).charges();
		try (Databases databases = this.system.databases()) {
			return databases.all("billing", "payments")
				.stream()
				.filter((payment) -> String.valueOf(payment.get("invoiceId")).equals(invoice))
				.map((payment) -> String.valueOf(payment.get("_id")))
				.filter(charges::contains)
				.collect(Collectors.toSet());
		}
	}

	private static Set<String> bodies(List<Answer> answers) {
		return answers.stream()
			.filter((answer) -> answer.status() == 201)
			.map(Answer::body)
			.collect(Collectors.toSet());
	}

	private static List<Answer> atOnce(Supplier<Answer> call) {
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Answer>> calls = Stream.generate(() -> threads.submit(call::get)).limit(TIMES).toList();
			List<Answer> answers = new ArrayList<>();
			for (Future<Answer> each : calls) {
				answers.add(each.get());
			}
			return answers;
		}
		catch (ExecutionException ex) {
			throw new AssertionError("A payment was not answered", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
