package io.mitosis.lab.login;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.mitosis.lab.client.AScriptedServer;
import io.mitosis.lab.client.LoginRefusedException;
import io.mitosis.lab.client.Tokens;
import io.mitosis.lab.system.LabException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DeviceLoginTests {

	private static final String PENDING = "{'error':'authorization_pending'}";

	@AutoClose
	private final AScriptedServer keycloak = new AScriptedServer();

	private final List<Long> pauses = new ArrayList<>();

	private final DeviceLogin login = new DeviceLogin(new Tokens(this.keycloak.address()),
			(pause) -> this.pauses.add(pause.toSeconds()));

	@Test
	void showsThePageThatHasTheCodeInIt() {
		this.keycloak.then(200, """
				{'device_code':'secret','user_code':'ABCD-EFGH','verification_uri':'http://localhost/device',
				'verification_uri_complete':'http://localhost/device?user_code=ABCD-EFGH','expires_in':600}""");

		DeviceCode code = this.login.begin();

		assertThat(code).isEqualTo(aCode(Duration.ofMinutes(10)));
		assertThat(this.keycloak.asked()).singleElement().asString().endsWith("/device client_id=mitosis-cli");
	}

	@Test
	void asksAtTheIntervalUntilThePersonHasAgreed() {
		this.keycloak.then(400, PENDING).then(400, PENDING).then(200, "{'access_token':'abc'}");

		assertThat(this.login.await(aCode(Duration.ofMinutes(10))).text("access_token")).isEqualTo("abc");

		assertThat(this.pauses).containsExactly(5L, 5L, 5L);
		assertThat(this.keycloak.asked()).hasSize(3)
			.allSatisfy((form) -> assertThat(form).contains("/token ",
					"grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Adevice_code", "device_code=secret"));
	}

	@Test
	void staysSlowerOnceItWasTooFast() {
		this.keycloak.then(400, "{'error':'slow_down'}").then(400, PENDING).then(200, "{}");

		this.login.await(aCode(Duration.ofMinutes(10)));

		assertThat(this.pauses).containsExactly(5L, 10L, 10L);
	}

	@Test
	void outlastsAServerInTrouble() {
		this.keycloak.then(503, "{'title':'Service Unavailable'}").then(429, "{}").then(200, "{}");

		this.login.await(aCode(Duration.ofMinutes(10)));

		assertThat(this.pauses).containsExactly(5L, 10L, 15L);
	}

	@Test
	void asksLessAndLessOftenWhereNobodyAnswers() {
		this.keycloak.close();

		assertThatExceptionOfType(LabException.class).isThrownBy(() -> this.login.await(aCode(Duration.ofSeconds(60))))
			.withMessage("The code ABCD-EFGH has expired: ./lab login gives a new one");

		assertThat(this.pauses).containsExactly(5L, 10L, 20L);
	}

	@Test
	void endsWithItsCode() {
		this.keycloak.then(400, PENDING);

		assertThatExceptionOfType(LabException.class).isThrownBy(() -> this.login.await(aCode(Duration.ofSeconds(15))))
			.withMessage("The code ABCD-EFGH has expired: ./lab login gives a new one");
	}

	@Test
	void saysThatTheServerHasForgottenTheCode() {
		this.keycloak.then(400, "{'error':'expired_token'}");

		assertThatExceptionOfType(LabException.class).isThrownBy(() -> this.login.await(aCode(Duration.ofMinutes(10))))
			.withMessageContaining("has expired");
	}

	@Test
	void saysThatThePersonSaidNo() {
		this.keycloak.then(400, "{'error':'access_denied'}");

		assertThatExceptionOfType(LabException.class).isThrownBy(() -> this.login.await(aCode(Duration.ofMinutes(10))))
			.withMessage("The login was denied in the browser");
	}

	@Test
	void givesUpWhereAskingAgainIsUseless() {
		this.keycloak.then(400, "{'error':'invalid_grant','error_description':'Device code not valid'}");

		assertThatExceptionOfType(LoginRefusedException.class)
			.isThrownBy(() -> this.login.await(aCode(Duration.ofMinutes(10))))
			.withMessage("No token for this device: Device code not valid");
	}

	private static DeviceCode aCode(Duration lifespan) {
		return new DeviceCode("secret", "ABCD-EFGH", URI.create("http://localhost/device?user_code=ABCD-EFGH"),
				lifespan, Duration.ofSeconds(5));
	}

}
