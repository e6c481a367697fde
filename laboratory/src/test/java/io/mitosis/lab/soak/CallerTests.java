package io.mitosis.lab.soak;

import java.nio.file.Path;
import java.util.Optional;

import io.mitosis.lab.client.AScriptedServer;
import io.mitosis.lab.client.Answer;
import io.mitosis.lab.client.Api;
import io.mitosis.lab.client.Newcomer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class CallerTests {

	@Test
	void asksAgainWhatARateLimitRefused(@TempDir Path folder) {
		try (AScriptedServer gateway = new AScriptedServer().then(429, "").then(429, "").then(201, "");
				Ledger ledger = new Ledger(folder.resolve("ledger"))) {
			Api api = new Api(gateway.address());
			Optional<Answer> answer = new Caller(api, new Tally(), ledger, Newcomer.named("Soak")).register();

			assertThat(answer).map(Answer::status).hasValue(201);
			assertThat(gateway.asked()).hasSize(3);
		}
	}

}
