package io.mitosis.journeys;

import java.util.List;
import java.util.Map;

import io.mitosis.lab.client.LoginName;
import io.mitosis.lab.client.Answer;
import io.mitosis.lab.client.Tokens;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// The last story, because it stops the system that all the others share.
@Journey
@Needs(Need.PROCESSES)
@Order(Integer.MAX_VALUE)
class FarewellJourneyTests {

	private final RunningSystem system;

	FarewellJourneyTests(RunningSystem system) {
		this.system = system;
	}

	@Test
	void leavesNothingBehindAndFollowsAGatewayThatMovesToTls() {
		LabProgram.Result audit = this.system.lab().attempt("audit", "--patience", "60");
		assertThat(audit.exit()).as(audit.output()).isZero();

		this.system.lab().run("down");
		assertThat(processes()).isEmpty();

		String port = String.valueOf(FreePort.any());
		this.system.lab().run("up", "-d", "--free-ports", "--port", "gateway=" + port, "--https");
		Chosen.HOME.certificate().trust();
		String origin = "https://localhost:" + port;
		assertThat(this.system.addresses().origin()).hasToString(origin);
		assertIssuer(origin + "/auth/realms/mitosis");
		assertLoginLeadsTo(origin + "/docs/");
		String token = this.system.tokens().ofPerson(LoginName.of("alice"), "mitosis");
		assertThat(this.system.gateway().get("/api/v1/users/me", token).status()).isEqualTo(200);
	}

	private void assertIssuer(String issuer) {
		Answer discovery = this.system.gateway().get("/auth/realms/mitosis/.well-known/openid-configuration");
		assertThat(discovery.text("issuer")).isEqualTo(issuer);
		assertThat(discovery.text("authorization_endpoint")).startsWith(issuer);
	}

	private void assertLoginLeadsTo(String page) {
		Answer login = this.system.gateway()
			.get("/auth/realms/mitosis/protocol/openid-connect/auth?"
					+ Tokens.encode(Map.of("client_id", "mitosis-web", "response_type", "code", "scope", "openid",
							"redirect_uri", page, "code_challenge_method", "S256", "code_challenge", "x".repeat(43))));
		assertThat(login.status()).as(login.body()).isEqualTo(200);
		assertThat(login.header("Strict-Transport-Security")).as("would bind every port of localhost").isEmpty();
	}

	/// Every process that mentions the system's own folder.
	private static List<String> processes() {
		String home = Chosen.HOME.folder().toString();
		return ProcessHandle.allProcesses()
			.filter((process) -> process.pid() != ProcessHandle.current().pid())
			.flatMap((process) -> process.info().commandLine().stream())
			.filter((command) -> command.contains(home))
			.toList();
	}

}
