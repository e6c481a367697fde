package io.mitosis.billing.payment;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import io.mitosis.billing.invoice.InvoiceStatus;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.EntityExchangeResult;

import static org.assertj.core.api.Assertions.assertThat;

class PaymentRushTests extends PaymentStory {

	private static final int CROWD = 100;

	@Test
	void aHundredAtOnceUnderOneKeyGetTheSamePaymentOrAreAskedToWait() {
		UUID ines = aMember();
		UUID invoice = anInvoiceFor(ines);

		List<EntityExchangeResult<String>> answers = atOnce(
				(i) -> pay(ines, invoice, "pay", "pm_ok").returnResult(String.class));

		assertThat(answers).filteredOn((answer) -> answer.getStatus() == HttpStatus.CREATED)
			.isNotEmpty()
			.extracting(EntityExchangeResult::getResponseBody)
			.containsOnly(pay(ines, invoice, "pay", "pm_ok").returnResult(String.class).getResponseBody());
		assertThat(answers).filteredOn((answer) -> answer.getStatus() != HttpStatus.CREATED)
			.isNotEmpty()
			.allMatch((answer) -> answer.getStatus() == HttpStatus.CONFLICT)
			.allMatch((answer) -> "1".equals(answer.getResponseHeaders().getFirst(HttpHeaders.RETRY_AFTER)));
		assertThat(chargesFor(invoice)).isOne();
	}

	@Test
	void aHundredAtOnceUnderDifferentKeysMakeOneCharge() {
		UUID ines = aMember();
		UUID invoice = anInvoiceFor(ines);

		List<EntityExchangeResult<String>> answers = atOnce(
				(i) -> pay(ines, invoice, "pay-" + i, "pm_ok").returnResult(String.class));

		assertThat(answers).filteredOn((answer) -> answer.getStatus() == HttpStatus.CREATED).hasSize(1);
		assertThat(answers).filteredOn((answer) -> answer.getStatus() == HttpStatus.CONFLICT).hasSize(CROWD - 1);
		assertThat(chargesFor(invoice)).isOne();
		assertThat(statusOf(invoice)).isEqualTo(InvoiceStatus.PAID);
	}

	private static <T> List<T> atOnce(IntFunction<T> call) {
		try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
			return IntStream.range(0, CROWD)
				.mapToObj((i) -> crowd.submit(() -> call.apply(i)))
				.toList()
				.stream()
				.map(PaymentRushTests::result)
				.toList();
		}
	}

	private static <T> T result(Future<T> answer) {
		try {
			return answer.get();
		}
		catch (InterruptedException | ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
