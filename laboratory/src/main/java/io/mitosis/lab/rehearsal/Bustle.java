package io.mitosis.lab.rehearsal;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.mitosis.lab.client.Api;
import io.mitosis.lab.client.AwayException;
import io.mitosis.lab.client.LoginRefusedException;
import io.mitosis.lab.client.Newcomer;
import io.mitosis.lab.client.Tokens;
import io.mitosis.lab.process.Pause;
import io.mitosis.lab.system.LabException;

/// People who ask for their accounts, about twenty times a second, some at Keycloak's door, and newcomers every few
/// seconds, until it is closed.
///
/// So few newcomers that their slow password hashes alone burn no error budget.
final class Bustle implements AutoCloseable {

	private static final int READERS = 12;

	/// First what makes somebody known who was registered by halves.
	private static final List<String> PAGES = List.of("/api/v1/users/me", "/api/v1/account");

	private static final Duration BREATH = Duration.ofSeconds(1);

	/// Often enough for a breaker, which judges ten calls in ten seconds.
	private static final Duration BETWEEN_KNOCKS = Duration.ofMillis(400);

	private static final Duration BETWEEN_NEWCOMERS = Duration.ofSeconds(3);

	private static final Duration TOKEN_LIFE = Duration.ofMinutes(4);

	private final Api api;

	private final Tokens tokens;

	private final List<Thread> threads = new ArrayList<>();

	Bustle(URI origin) {
		this.api = new Api(origin);
		this.tokens = new Tokens(origin);
	}

	void start() {
		for (int i = 0; i < READERS; i++) {
			this.threads.add(Thread.ofVirtual().start(this::read));
		}
		this.threads.add(Thread.ofVirtual().start(() -> repeat(this::knock, BETWEEN_KNOCKS)));
		this.threads.add(Thread.ofVirtual().start(() -> repeat(this::register, BETWEEN_NEWCOMERS)));
	}

	private void read() {
		Reader reader = new Reader(Newcomer.named("Reader"));
		repeat(reader::read, BREATH);
	}

	/// As whoever wants to log in does, but without a password, which would cost a hash.
	private void knock() {
		this.api.get("/auth/realms/mitosis/.well-known/openid-configuration");
	}

	private void register() {
		this.api.post("/api/v1/users", Newcomer.named("Newcomer"));
	}

	/// That nobody answers is what the stories are about.
	private void repeat(Runnable step, Duration pause) {
		try {
			while (!Thread.currentThread().isInterrupted()) {
				try {
					step.run();
				}
				catch (AwayException | LoginRefusedException ex) {
					Pause.of(pause);
				}
				Pause.of(pause);
			}
		}
		catch (LabException ex) {
			// interrupted, which is how it ends
		}
	}

	@Override
	public void close() {
		this.threads.forEach(Thread::interrupt);
		try {
			for (Thread thread : this.threads) {
				thread.join(Duration.ofSeconds(30));
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/// One person with their token.
	private final class Reader {

		private final Newcomer person;

		private boolean registered;

		private String token = "";

		private Instant renewal = Instant.EPOCH;

		Reader(Newcomer person) {
			this.person = person;
		}

		void read() {
			if (!this.registered) {
				this.registered = Bustle.this.api.post("/api/v1/users", this.person).status() < 500;
			}
			if (Instant.now().isAfter(this.renewal)) {
				this.token = Bustle.this.tokens.ofPerson(this.person.email(), this.person.password());
				this.renewal = Instant.now().plus(TOKEN_LIFE);
			}
			PAGES.forEach((page) -> Bustle.this.api.get(page, this.token));
		}

	}

}
