package io.mitosis.billing.payment;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.mitosis.billing.UserEvents;
import io.mitosis.billing.invoice.InvoiceStatus;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.created;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class ClosingWhilePayingStoryTests extends PaymentStory {

	private static final int LONG_ENOUGH = 1500;

	@Test
	void whoLeavesWhilePayingHasPaid() {
		UUID ines = aMember();
		UUID invoice = anInvoiceFor(ines);

		CompletableFuture<ResponseSpec> answer = leavesWhilePaying(ines, invoice, created());

		answer.join().expectStatus().isCreated();
		assertThat(statusOf(invoice)).isEqualTo(InvoiceStatus.PAID);
		assertThat(published("invoice.voided.v1", ines)).isEmpty();
	}

	@Test
	void whoLeavesWhileBeingDeclinedOwesNothingAnyMore() {
		UUID ines = aMember();
		UUID invoice = anInvoiceFor(ines);

		CompletableFuture<ResponseSpec> answer = leavesWhilePaying(ines, invoice, aResponse().withStatus(402));

		answer.join().expectStatus().isEqualTo(HttpStatus.PAYMENT_REQUIRED);
		await().until(() -> statusOf(invoice) == InvoiceStatus.VOID);
		assertThat(chargesFor(invoice)).isZero();
	}

	private CompletableFuture<ResponseSpec> leavesWhilePaying(UUID person, UUID invoice,
			ResponseDefinitionBuilder outcome) {
		SANDBOX.answer("pm_slow", outcome.withFixedDelay(LONG_ENOUGH));
		CompletableFuture<ResponseSpec> answer = CompletableFuture
			.supplyAsync(() -> pay(person, invoice, "pay", "pm_slow"));
		await().until(() -> answer.isDone() || invoice(invoice).activePayment() != null);
		this.events.send(UserEvents.closed(person, 2));
		await().until(() -> published("account.closed.v1", person).size() == 1);
		return answer;
	}

}
