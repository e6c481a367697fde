package io.mitosis.lab.client;

import io.mitosis.lab.system.SystemOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Prints just the token, so that a shell can put it into a header.
@Command(name = "token", description = "Print a person's access token, for curl")
public final class TokenCommand implements Runnable {

	@Mixin
	private SystemOption system = new SystemOption();

	@Parameters(paramLabel = "USER", description = "alice, bob, sam, ada or an e-mail address")
	private String user = "";

	@Option(names = "--password", description = "the password (default: ${DEFAULT-VALUE})")
	private String password = "mitosis";

	@Override
	public void run() {
		Tokens tokens = new Tokens(this.system.addresses().origin());
		System.out.println(tokens.ofPerson(LoginName.of(this.user), this.password));
	}

}
