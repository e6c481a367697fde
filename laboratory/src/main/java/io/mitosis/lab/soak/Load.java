package io.mitosis.lab.soak;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import io.mitosis.lab.client.Api;
import io.mitosis.lab.client.Newcomer;
import io.mitosis.lab.process.Pause;
import io.mitosis.lab.system.LabException;

/// People who come and go, a few at a time, until it is closed.
final class Load implements AutoCloseable {

	private static final Duration PAUSE = Duration.ofMillis(500);

	private static final Duration ACCOUNT_FOR_ANSWERS = Duration.ofSeconds(5);

	private final Api api;

	private final Ledger ledger;

	private final Tally tally = new Tally();

	private final List<Thread> threads = new ArrayList<>();

	private volatile boolean ended;

	/// Prepares the load of a system.
	Load(URI origin, Ledger ledger) {
		this.api = new Api(origin);
		this.ledger = ledger;
	}

	/// Lets this many people live at a time.
	Load start(int people) {
		for (int i = 0; i < people; i++) {
			this.threads.add(Thread.ofVirtual().start(this::live));
		}
		this.threads.add(Thread.ofVirtual().start(this::writeDown));
		return this;
	}

	private void live() {
		Random random = new Random();
		while (!this.ended) {
			Newcomer newcomer = Newcomer.named("Soak");
			try {
				new Story(this.ledger, newcomer, new Caller(this.api, this.tally, this.ledger, newcomer), random)
					.play();
				Pause.of(PAUSE);
			}
			catch (LabException ex) {
				return; // interrupted, which is how it ends
			}
		}
	}

	private void writeDown() {
		while (!this.ended) {
			try {
				Pause.of(ACCOUNT_FOR_ANSWERS);
			}
			catch (LabException ex) {
				return;
			}
			writeAnswers();
		}
	}

	private void writeAnswers() {
		String[] news = this.tally.news();
		if (news.length > 0) {
			this.ledger.write(Entry.Kind.ANSWERS, news);
		}
	}

	/// What was answered, for people.
	String answers() {
		return this.tally.toString();
	}

	/// Lets everybody finish the step that they are at.
	@Override
	public void close() {
		this.ended = true;
		this.threads.forEach(Thread::interrupt);
		try {
			for (Thread thread : this.threads) {
				thread.join(Duration.ofSeconds(30));
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		writeAnswers();
	}

}
