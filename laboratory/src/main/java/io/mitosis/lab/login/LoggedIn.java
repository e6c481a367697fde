package io.mitosis.lab.login;

import java.util.Map;

import io.mitosis.lab.client.Answer;
import io.mitosis.lab.client.LoginRefusedException;
import io.mitosis.lab.client.Tokens;
import io.mitosis.lab.system.LabException;
import io.mitosis.lab.system.SystemOption;

/// Who logged in by `./lab login`: a session at Keycloak, held by a refresh token that is good for one use.
final class LoggedIn {

	/// The public client of the command line.
	static final String CLIENT = "mitosis-cli";

	private final Tokens tokens;

	private final LoginFile file;

	LoggedIn(Tokens tokens, LoginFile file) {
		this.tokens = tokens;
		this.file = file;
	}

	static LoggedIn at(SystemOption system) {
		return new LoggedIn(new Tokens(system.addresses().origin()), new LoginFile(system.home().data("login")));
	}

	/// Keeps the tokens of a login that has just succeeded.
	void begin(Answer granted) {
		this.file.alone(() -> {
			this.file.write(granted.text("refresh_token"));
			return granted;
		});
	}

	/// A fresh access token. The refresh token that it cost is replaced on disk before
	/// anything else happens.
	///
	/// @throws LabException when nobody is logged in, or not any more
	String accessToken() {
		return this.file.alone(() -> {
			Answer answer = this.tokens
				.request(Map.of("grant_type", "refresh_token", "client_id", CLIENT, "refresh_token", refreshToken()));
			if (answer.status() == 200) {
				this.file.write(answer.text("refresh_token"));
				return answer.text("access_token");
			}
			if (answer.status() != 400) {
				throw new LoginRefusedException("whoever is logged in", answer);
			}
			this.file.delete();
			throw new LabException("The login has ended: ./lab login begins a new one");
		});
	}

	/// Ends the session at Keycloak, then forgets it here.
	void end() {
		this.file.alone(() -> {
			Answer answer = this.tokens.post("logout", Map.of("client_id", CLIENT, "refresh_token", refreshToken()));
			// 400: the session has ended already
			if (answer.status() != 204 && answer.status() != 400) {
				throw new LabException("Nobody was logged out: Keycloak answers %d".formatted(answer.status()));
			}
			this.file.delete();
			return answer;
		});
	}

	private String refreshToken() {
		return this.file.read()
			.orElseThrow(
					() -> new LabException("Nobody is logged in: ./lab login, or name somebody: ./lab token alice"));
	}

}
