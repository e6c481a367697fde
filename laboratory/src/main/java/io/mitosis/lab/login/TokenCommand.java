package io.mitosis.lab.login;

import java.util.Optional;

import io.mitosis.lab.client.LoginName;
import io.mitosis.lab.client.Tokens;
import io.mitosis.lab.system.TargetOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Prints just the token, so that a shell can put it into a header.
@Command(name = "token", description = "Print an access token, for curl")
public final class TokenCommand implements Runnable {

	@Mixin
	private TargetOption system = new TargetOption();

	@Parameters(paramLabel = "USER", arity = "0..1",
			description = "alice, bob, sam, ada or an e-mail address (default: who is logged in)")
	private Optional<String> user = Optional.empty();

	@Option(names = "--password", description = "the password (default: ${DEFAULT-VALUE})")
	private String password = "mitosis";

	@Override
	public void run() {
		System.out.println(this.user.map(this::ofPerson).orElseGet(() -> LoggedIn.at(this.system).accessToken()));
	}

	private String ofPerson(String user) {
		Tokens tokens = new Tokens(this.system.addresses().origin());
		return tokens.ofPerson(LoginName.of(user), this.password);
	}

}
