package io.mitosis.lab.login;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import io.mitosis.lab.client.AScriptedServer;
import io.mitosis.lab.client.LoginRefusedException;
import io.mitosis.lab.client.Tokens;
import io.mitosis.lab.system.LabException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LoggedInTests {

	@AutoClose
	private final AScriptedServer keycloak = new AScriptedServer();

	private final LoginFile file;

	private final LoggedIn person;

	LoggedInTests(@TempDir Path home) {
		this.file = new LoginFile(home.resolve("data/login"));
		this.person = new LoggedIn(new Tokens(this.keycloak.address()), this.file);
	}

	@Test
	void spendsEachRefreshTokenOnce() {
		this.file.write("first");
		this.keycloak.then(200, "{'access_token':'a','refresh_token':'second'}")
			.then(200, "{'access_token':'b','refresh_token':'third'}");

		assertThat(this.person.accessToken()).isEqualTo("a");
		assertThat(this.person.accessToken()).isEqualTo("b");

		assertThat(this.keycloak.asked()).satisfiesExactly((one) -> assertThat(one).contains("refresh_token=first"),
				(two) -> assertThat(two).contains("refresh_token=second"));
		assertThat(this.file.read()).contains("third");
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void keepsTheTokenFromOthersOnThisMachine() throws IOException {
		this.file.write("first");
		this.file.write("second");

		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(this.file.path())))
			.isEqualTo("rw-------");
		assertThat(this.file.path().getParent()).isDirectoryNotContaining("glob:**.new");
	}

	@Test
	void forgetsALoginThatHasEnded() {
		this.file.write("first");
		this.keycloak.then(400, "{'error':'invalid_grant','error_description':'Session not active'}");

		assertThatExceptionOfType(LabException.class).isThrownBy(this.person::accessToken)
			.withMessage("The login has ended: ./lab login begins a new one");

		assertThat(this.file.read()).isEmpty();
	}

	@Test
	void keepsALoginWhileTheServerIsInTrouble() {
		this.file.write("first");
		this.keycloak.then(503, "{'title':'Service Unavailable'}");

		assertThatExceptionOfType(LoginRefusedException.class).isThrownBy(this.person::accessToken);

		assertThat(this.file.read()).contains("first");
	}

	@Test
	void logsOutAtTheServerAndHere() {
		this.file.write("first");
		this.keycloak.then(204, "");

		this.person.end();

		assertThat(this.keycloak.asked()).singleElement()
			.satisfies((form) -> assertThat(form).contains("/logout ", "refresh_token=first"));
		assertThat(this.file.read()).isEmpty();
	}

	@Test
	void doesNotForgetASessionThatItCouldNotEnd() {
		this.file.write("first");
		this.keycloak.then(503, "{}");

		assertThatExceptionOfType(LabException.class).isThrownBy(this.person::end)
			.withMessage("Nobody was logged out: Keycloak answers 503");

		assertThat(this.file.read()).contains("first");
	}

	@Test
	void saysThatNobodyIsLoggedIn() {
		assertThatExceptionOfType(LabException.class).isThrownBy(this.person::accessToken)
			.withMessageStartingWith("Nobody is logged in: ./lab login");

		assertThat(this.keycloak.asked()).isEmpty();
	}

}
