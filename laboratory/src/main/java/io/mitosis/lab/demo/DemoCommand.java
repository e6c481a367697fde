package io.mitosis.lab.demo;

import io.mitosis.lab.events.EventLog;
import io.mitosis.lab.system.Addresses;
import io.mitosis.lab.system.SystemOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;

/// Registers somebody through the gateway and tells each hop; needs the system up.
@Command(name = "demo", description = "Play one registration and tell what happens behind it")
public final class DemoCommand implements Runnable {

	@Mixin
	private SystemOption system = new SystemOption();

	@Override
	public void run() {
		Addresses addresses = this.system.addresses();
		try (EventLog log = new EventLog(addresses.kafka()).fromNow()) {
			new RegistrationStory(new Narrator(System.out, Ansi.AUTO), addresses, log).play();
		}
	}

}
