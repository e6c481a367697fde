package io.mitosis.lab.login;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import io.mitosis.lab.client.Answer;
import io.mitosis.lab.client.Tokens;
import io.mitosis.lab.process.Pause;
import io.mitosis.lab.system.TargetOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// Sends the person to the browser and waits there (RFC 8628): the way for programs that have none.
@Command(name = "login", description = "Log in as yourself, in a browser; ./lab token then prints your access token")
public final class LoginCommand implements Runnable {

	@Mixin
	private final TargetOption system = new TargetOption();

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Override
	public void run() {
		PrintWriter out = this.spec.commandLine().getOut();
		DeviceLogin login = new DeviceLogin(new Tokens(this.system.addresses().origin()), Pause::of);
		DeviceCode code = login.begin();
		out.printf("Open   %s%nand sign in there; if it asks for a code, it is   %s%n", code.page(), code.userCode());
		out.printf("You have %d minutes; Ctrl-C gives up.%n", code.lifespan().toMinutes());
		out.flush();
		Answer granted = login.await(code);
		LoggedIn.at(this.system).begin(granted);
		out.printf("Logged in as %s: ./lab token prints an access token, ./lab logout ends it.%n", email(granted));
		out.flush();
	}

	private static String email(Answer granted) {
		byte[] claims = Base64.getUrlDecoder().decode(granted.text("access_token").split("\\.")[1]);
		return new JsonMapper().readTree(new String(claims, StandardCharsets.UTF_8)).path("email").asString("somebody");
	}

}
