package io.mitosis.billing.provider;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpStatusCode;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/// Charges people, once per key.
///
/// Asks once and believes only 201 and 402; everything else leaves open whether there was a charge. To ask again is the
/// business of whoever knows the key.
public class PaymentProvider {

	private static final Logger logger = LoggerFactory.getLogger(PaymentProvider.class);

	private final RestClient provider;

	private final Bulkhead bulkhead;

	private final CircuitBreaker breaker;

	PaymentProvider(RestClient provider, Bulkhead bulkhead, CircuitBreaker breaker) {
		this.provider = provider;
		this.bulkhead = bulkhead;
		this.breaker = breaker;
	}

	public Outcome charge(Charge charge) {
		try {
			return this.bulkhead.executeSupplier(() -> this.breaker.executeSupplier(() -> post(charge)));
		}
		catch (RestClientException | BulkheadFullException | CallNotPermittedException ex) {
			logger.warn("Heard nothing from the provider about payment {}: {}", charge.id(), ex.getMessage());
			return Outcome.UNKNOWN;
		}
	}

	private Outcome post(Charge charge) {
		return this.provider.post()
			.uri("/charges")
			.header("Idempotency-Key", charge.id().toString())
			.body(charge)
			.exchangeForRequiredValue((request, response) -> outcome(charge, response.getStatusCode()));
	}

	private static Outcome outcome(Charge charge, HttpStatusCode status) {
		return switch (status.value()) {
			case 201 -> Outcome.APPROVED;
			case 402 -> Outcome.DECLINED;
			default -> {
				logger.warn("The provider answered {} about payment {}", status.value(), charge.id());
				yield Outcome.UNKNOWN;
			}
		};
	}

}
