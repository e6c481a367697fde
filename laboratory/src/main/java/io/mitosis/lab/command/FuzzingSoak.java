package io.mitosis.lab.command;

import io.mitosis.lab.fuzz.FuzzAccount;
import io.mitosis.lab.fuzz.FuzzSoak;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// `./lab soak --fuzz`: spoilt requests, and a verdict on each answer.
final class FuzzingSoak {

	@Option(names = "--fuzz", paramLabel = "N",
			description = "instead, send so many spoilt requests made from the OpenAPI documents, and judge the answers")
	private @Nullable Integer size;

	@Option(names = "--seed", paramLabel = "N", description = "which requests --fuzz sends (default: goes on, or any)")
	private @Nullable Long seed;

	boolean isWanted() {
		return this.size != null;
	}

	/// Whether every answer was good.
	boolean run(Session session, boolean onlyAccount) {
		int size = (this.size != null) ? this.size : 0;
		FuzzSoak soak = FuzzSoak.of(session.home(), session.addresses().origin(), size, this.seed);
		session.out().printf("The requests are those of --seed %d%n", soak.seed());
		FuzzAccount account = onlyAccount ? soak.account() : soak.run(soak.bar(session.out(), session.isInteractive()));
		account.lines().forEach(session.out()::println);
		return account.isGood();
	}

}
