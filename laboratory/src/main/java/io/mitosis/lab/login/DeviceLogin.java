package io.mitosis.lab.login;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

import io.mitosis.lab.client.Answer;
import io.mitosis.lab.client.AwayException;
import io.mitosis.lab.client.LoginRefusedException;
import io.mitosis.lab.client.Tokens;
import io.mitosis.lab.system.LabException;

/// Asks for tokens until the person has agreed in the browser (RFC 8628, section 3.4).
final class DeviceLogin {

	private static final Duration SLOWER = Duration.ofSeconds(5);

	private final Tokens tokens;

	private final Consumer<Duration> pause;

	DeviceLogin(Tokens tokens, Consumer<Duration> pause) {
		this.tokens = tokens;
		this.pause = pause;
	}

	/// Begins a login.
	DeviceCode begin() {
		Answer answer = this.tokens.post("auth/device", Map.of("client_id", LoggedIn.CLIENT));
		if (answer.status() != 200) {
			throw new LoginRefusedException("this device", answer);
		}
		return DeviceCode.of(answer);
	}

	/// Waits for the person and returns the answer that holds the tokens.
	///
	/// @throws LabException when the person said no or the code has expired
	Answer await(DeviceCode code) {
		Duration interval = code.interval();
		for (Duration waited = interval; waited.compareTo(code.lifespan()) < 0; waited = waited.plus(interval)) {
			this.pause.accept(interval);
			try {
				Answer answer = ask(code);
				if (answer.status() == 200) {
					return answer;
				}
				interval = interval.plus(slowing(code, answer));
			}
			catch (AwayException ex) {
				interval = interval.multipliedBy(2);
			}
		}
		throw expired(code);
	}

	private Answer ask(DeviceCode code) {
		return this.tokens.request(Map.of("grant_type", "urn:ietf:params:oauth:grant-type:device_code", "client_id",
				LoggedIn.CLIENT, "device_code", code.deviceCode()));
	}

	/// How much slower to ask after an answer without tokens; a server that is in trouble
	/// is spared like one that wants fewer questions.
	private static Duration slowing(DeviceCode code, Answer answer) {
		boolean trouble = answer.status() >= 500 || answer.status() == 429;
		return switch (trouble ? "slow_down" : answer.text("error")) {
			case "authorization_pending" -> Duration.ZERO;
			case "slow_down" -> SLOWER;
			case "access_denied" -> throw new LabException("The login was denied in the browser");
			case "expired_token" -> throw expired(code);
			default -> throw new LoginRefusedException("this device", answer);
		};
	}

	private static LabException expired(DeviceCode code) {
		return new LabException("The code %s has expired: ./lab login gives a new one".formatted(code.userCode()));
	}

}
