package io.mitosis.billing.run;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

import io.mitosis.billing.WebTest;
import io.mitosis.billing.person.Guard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

@WebTest(BillingRunController.class)
class BillingRunControllerTests {

	private static final String RUNS = "/api/v1/billing-runs";

	private final BillingPeriod december = new BillingPeriod(YearMonth.parse("2026-12"));

	@MockitoBean
	private BillingRunStart starts;

	@MockitoBean
	private BillingRuns runs;

	@MockitoBean
	private Guard guard;

	@Autowired
	private MockMvcTester mvc;

	@Test
	void startsTheRunOfAPeriod() {
		given(this.starts.start(this.december)).willReturn(this.december.runId());

		assertThat(start("\"2026-12\"", "admin")).hasStatus(HttpStatus.ACCEPTED)
			.hasHeader(HttpHeaders.LOCATION, RUNS + "/" + this.december.runId());
	}

	@ParameterizedTest
	@ValueSource(strings = { "null", "\"2026-13\"", "\"2026-1\"", "\"26-12\"", "\"2026-12-01\"", "\"December\"",
			"\"3026-12\"", "\"\"" })
	void refusesWhatIsNoMonth(String period) {
		assertThat(start(period, "admin")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
			.bodyJson()
			.extractingPath("$.errors[0].pointer")
			.isEqualTo("/period");
		then(this.starts).shouldHaveNoInteractions();
	}

	@Test
	void refusesWhatItDoesNotKnow() {
		assertThat(this.mvc.post()
			.uri(RUNS)
			.with(role("admin"))
			.contentType(MediaType.APPLICATION_JSON)
			.content("{\"period\": \"2026-12\", \"plan\": \"PRO\"}")).hasStatus(HttpStatus.BAD_REQUEST);
	}

	@Test
	void showsHowFarARunHasCome() {
		Instant now = Instant.parse("2026-12-01T00:05:00Z");
		given(this.runs.findById(this.december.runId())).willReturn(Optional.of(new BillingRun(this.december.runId(),
				"2026-12", BillingRunStatus.RUNNING, 200, 50, null, now, null, UUID.randomUUID(), now)));

		assertThat(show(this.december.runId(), "admin")).hasStatusOk().bodyJson().isStrictlyEqualTo("""
				{
					"id": "%s",
					"period": "2026-12",
					"status": "RUNNING",
					"accounts": 200,
					"done": 50,
					"startedAt": "2026-12-01T00:05:00Z",
					"finishedAt": null
				}""".formatted(this.december.runId()));
	}

	@Test
	void knowsNoOtherRuns() {
		assertThat(show(UUID.randomUUID(), "admin")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@ParameterizedTest
	@ValueSource(strings = { "member", "support" })
	void isForAdminsOnly(String role) {
		assertThat(start("\"2026-12\"", role)).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(show(this.december.runId(), role)).hasStatus(HttpStatus.FORBIDDEN);
	}

	private MockMvcTester.MockMvcRequestBuilder start(String period, String role) {
		return this.mvc.post()
			.uri(RUNS)
			.with(role(role))
			.contentType(MediaType.APPLICATION_JSON)
			.content("{\"period\": %s}".formatted(period));
	}

	private MockMvcTester.MockMvcRequestBuilder show(UUID id, String role) {
		return this.mvc.get().uri(RUNS + "/{id}", id).with(role(role));
	}

	private static RequestPostProcessor role(String role) {
		return jwt().jwt((token) -> token.subject(UUID.randomUUID().toString()))
			.authorities(new SimpleGrantedAuthority("ROLE_" + role));
	}

}
