package io.mitosis.billing.dunning;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import io.mitosis.billing.invoice.InvoiceOverdue;
import io.mitosis.billing.invoice.InvoicePaid;
import io.mitosis.billing.invoice.InvoiceVoided;
import io.mitosis.contracts.EventContract;
import io.mitosis.contracts.EventContract.Example;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/// What dunning hears of our own events it can read in every form that was ever published.
class EventContractsTests {

	static final List<Arguments> EVENTS = Stream
		.of(examples("invoice.overdue.v1", InvoiceOverdue.class), examples("invoice.paid.v1", InvoicePaid.class),
				examples("invoice.voided.v1", InvoiceVoided.class))
		.flatMap((examples) -> examples)
		.toList();

	private static final JsonMapper JSON = JsonMapper.shared();

	@ParameterizedTest
	@FieldSource("EVENTS")
	void readsWhoseInvoiceItIs(Example example, Class<?> event) {
		Object heard = JSON.readValue(example.json(), event);
		UUID userId = switch (heard) {
			case InvoiceOverdue overdue -> overdue.userId();
			case InvoicePaid paid -> paid.userId();
			case InvoiceVoided voided -> voided.userId();
			default -> throw new IllegalArgumentException(event.getName());
		};

		assertThat(userId).hasToString(JSON.readTree(example.json()).required("userId").stringValue());
	}

	private static Stream<Arguments> examples(String type, Class<?> event) {
		return EventContract.of(type).examples().stream().map((example) -> arguments(example, event));
	}

}
