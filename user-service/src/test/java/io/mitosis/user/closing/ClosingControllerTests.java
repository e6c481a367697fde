package io.mitosis.user.closing;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import io.mitosis.user.People;
import io.mitosis.user.WebTest;
import io.mitosis.user.profile.User;
import io.mitosis.user.profile.Users;
import io.mitosis.user.provisioning.Provisioning;
import io.mitosis.user.withdrawal.IdentityWithdrawal;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.never;

@WebTest(ClosingController.class)
@Import(Closing.class)
class ClosingControllerTests {

	private final UUID id = UUID.randomUUID();

	@MockitoBean
	private Users users;

	@MockitoBean
	private IdentityWithdrawal withdrawal;

	@Autowired
	private Provisioning provisioning;

	@Autowired
	private MockMvcTester mvc;

	@Test
	void storesTheTombstoneBeforeTheIdentityGoes() {
		User user = comes(People.active(this.id));

		assertThat(delete()).hasStatus(HttpStatus.NO_CONTENT);

		var order = inOrder(this.users, this.withdrawal);
		order.verify(this.users).save(user);
		order.verify(this.withdrawal).attempt(this.id);
	}

	@Test
	void leavesTheIdentityAloneWhenTheTombstoneCannotBeStored() {
		comes(People.active(this.id));
		given(this.users.save(any())).willThrow(new DataAccessResourceFailureException("away"));

		assertThat(delete()).hasStatus(HttpStatus.SERVICE_UNAVAILABLE);

		then(this.withdrawal).shouldHaveNoInteractions();
	}

	@Test
	void isDoneOnce() {
		comes(People.closed(this.id));

		assertThat(delete()).hasStatus(HttpStatus.NO_CONTENT);

		then(this.users).should(never()).save(any());
		then(this.withdrawal).shouldHaveNoInteractions();
	}

	@Test
	void letsNobodyGoWithDebts() {
		comes(People.inDebt(this.id));

		assertThat(delete()).hasStatus(HttpStatus.CONFLICT)
			.bodyJson()
			.isLenientlyEqualTo("{\"type\": \"/docs/problems/delinquent\"}");
	}

	@Test
	void letsNobodyGoWhoIsKeptOutByAnAdmin() {
		comes(People.barred(this.id));

		assertThat(delete()).hasStatus(HttpStatus.FORBIDDEN)
			.bodyJson()
			.isLenientlyEqualTo("{\"type\": \"/docs/problems/suspended\"}");
	}

	@Test
	void letsNobodyGoWhoFallsIntoDebtInTheVeryMoment() {
		given(this.provisioning.userOf(any())).willReturn(People.active(this.id));
		given(this.users.findById(this.id)).willReturn(Optional.of(People.active(this.id)))
			.willReturn(Optional.of(People.inDebt(this.id)));
		given(this.users.save(any())).willThrow(new OptimisticLockingFailureException("stale"));

		assertThat(delete()).hasStatus(HttpStatus.CONFLICT);

		then(this.withdrawal).shouldHaveNoInteractions();
	}

	private User comes(User caller) {
		given(this.provisioning.userOf(any())).willReturn(caller);
		given(this.users.findById(this.id)).willReturn(Optional.of(caller));
		return caller;
	}

	private MvcTestResult delete() {
		return this.mvc.delete().uri("/api/v1/users/me").with(People.token(this.id, "member")).exchange();
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Time {

		@Bean
		Clock clock() {
			return Clock.systemUTC();
		}

	}

}
