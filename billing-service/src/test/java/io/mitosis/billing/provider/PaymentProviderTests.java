package io.mitosis.billing.provider;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.UUID;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.mitosis.billing.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

import static com.github.tomakehurst.wiremock.client.WireMock.created;
import static org.assertj.core.api.Assertions.assertThat;

class PaymentProviderTests {

	private final Sandbox sandbox = Sandbox.start();

	private final PaymentProvider provider = provider(Duration.ofSeconds(10));

	@AfterEach
	void stop() {
		this.sandbox.stop();
	}

	@ParameterizedTest
	@CsvSource({ "pm_ok, APPROVED", "pm_declined, DECLINED", "pm_error, UNKNOWN", "pm_reset, UNKNOWN",
			"pm_gold, UNKNOWN" })
	void believesOnlyApprovedAndDeclined(String method, Outcome outcome) {
		Charge charge = aCharge(method);

		assertThat(this.provider.charge(charge)).isEqualTo(outcome);

		assertThat(this.sandbox.asked(charge.id())).isOne();
	}

	@Test
	void knowsNothingWhenTheProviderIsAway() {
		this.sandbox.stop();

		assertThat(this.provider.charge(aCharge("pm_ok"))).isEqualTo(Outcome.UNKNOWN);
	}

	@Test
	void stopsAskingWhoKeepsPeopleWaiting() {
		PaymentProvider hasty = provider(Duration.ofMillis(500));
		this.sandbox.answer("pm_ok", late());
		for (int i = 0; i < 5; i++) {
			assertThat(hasty.charge(aCharge("pm_ok"))).isEqualTo(Outcome.UNKNOWN);
		}
		Charge another = aCharge("pm_ok");

		assertThat(hasty.charge(another)).isEqualTo(Outcome.UNKNOWN);

		assertThat(this.sandbox.asked(another.id())).isZero();
	}

	@Test
	void goesOnAskingWhoFailsAtOnce() {
		for (int i = 0; i < 10; i++) {
			this.provider.charge(aCharge((i % 2 == 0) ? "pm_error" : "pm_reset"));
		}
		Charge another = aCharge("pm_declined");

		this.provider.charge(another);

		assertThat(this.sandbox.asked(another.id())).isOne();
	}

	private PaymentProvider provider(Duration patience) {
		JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
				HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
		requests.setReadTimeout(patience);
		return new ProviderConfiguration().paymentProvider(RestClient.builder().requestFactory(requests),
				new ProviderProperties(this.sandbox.url(), 50, Duration.ofSeconds(1)));
	}

	private static ResponseDefinitionBuilder late() {
		return created().withFixedDelay((int) Duration.ofSeconds(2).toMillis());
	}

	private static Charge aCharge(String method) {
		return Charge.of(UUID.randomUUID(), Money.euros("19.90"), method);
	}

}
