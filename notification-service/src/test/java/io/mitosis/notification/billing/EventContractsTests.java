package io.mitosis.notification.billing;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import io.mitosis.contracts.EventContract;
import io.mitosis.defaults.events.EventType;
import io.mitosis.notification.message.Kind;
import io.mitosis.notification.message.Notifying;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;

class EventContractsTests {

	private static final JsonMapper JSON = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	private final Notifying notifying = mock();

	private final BillingEventsListener listener = new BillingEventsListener(this.notifying);

	private final UUID eventId = UUID.randomUUID();

	@Test
	void tellsOfEveryIssuedInvoice() {
		examples(InvoiceIssued.class).forEach((example) -> {
			this.listener.on(read(example, InvoiceIssued.class), this.eventId);

			assertTold(example, Kind.INVOICE_ISSUED,
					Map.of("number", example.at("/number").asString(), "period", text(example, "/period"), "total",
							money(example, "/total"), "dueOn", text(example, "/dueAt").substring(0, 10)));
		});
	}

	@Test
	void tellsOfEveryPaidInvoice() {
		examples(InvoicePaid.class).forEach((example) -> {
			this.listener.on(read(example, InvoicePaid.class), this.eventId);

			assertTold(example, Kind.INVOICE_PAID,
					Map.of("number", example.at("/number").asString(), "total", money(example, "/total")));
		});
	}

	@Test
	void tellsOfEveryStepOfDunning() {
		examples(InvoiceOverdue.class).forEach((example) -> {
			this.listener.on(read(example, InvoiceOverdue.class), this.eventId);

			assertTold(example, Kind.INVOICE_OVERDUE, Map.of("number", example.at("/number").asString(), "total",
					money(example, "/total"), "step", example.at("/step").asString()));
		});
	}

	@Test
	void tellsOfEveryFailedPayment() {
		examples(PaymentFailed.class).forEach((example) -> {
			this.listener.on(read(example, PaymentFailed.class), this.eventId);

			assertTold(example, Kind.PAYMENT_FAILED, Map.of("amount", money(example, "/amount")));
		});
	}

	@Test
	void tellsOfEveryChangeOfPlan() {
		examples(AccountPlanChanged.class).forEach((example) -> {
			this.listener.on(read(example, AccountPlanChanged.class), this.eventId);

			assertTold(example, Kind.PLAN_CHANGED,
					Map.of("plan", text(example, "/plan"), "previousPlan", text(example, "/previousPlan")));
		});
	}

	private void assertTold(JsonNode example, Kind kind, Map<String, String> facts) {
		then(this.notifying).should().tell(UUID.fromString(text(example, "/userId")), this.eventId, kind, facts);
	}

	private static Stream<JsonNode> examples(Class<?> type) {
		EventContract contract = EventContract.of(type.getAnnotation(EventType.class).value());
		assertThat(contract.examples()).isNotEmpty();
		return contract.examples().stream().map((example) -> JSON.readTree(example.json()));
	}

	private static <T> T read(JsonNode example, Class<T> type) {
		return JSON.treeToValue(example, type);
	}

	private static String money(JsonNode example, String pointer) {
		return text(example, pointer + "/amount") + " " + text(example, pointer + "/currency");
	}

	private static String text(JsonNode example, String pointer) {
		return example.at(pointer).stringValue();
	}

}
