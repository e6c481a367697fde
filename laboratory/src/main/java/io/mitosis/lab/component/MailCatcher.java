package io.mitosis.lab.component;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.mitosis.lab.infrastructure.Folders;
import io.mitosis.lab.process.Launch;
import io.mitosis.lab.system.Port;

/// GreenMail, which takes every mail and delivers none.
record MailCatcher() implements Component {

	@Override
	public String name() {
		return "mail";
	}

	@Override
	public List<Port> ports() {
		return List.of(Port.MAIL, Port.SMTP);
	}

	@Override
	public void prepare(Workplace workplace) {
		folder(workplace);
	}

	private static Path folder(Workplace workplace) {
		return workplace.distributions("mail").get("mail");
	}

	@Override
	public Launch launch(Workplace workplace, Instance instance) {
		String jar = Folders.list(folder(workplace)).getFirst().toString();
		return workplace.java(instance, workplace.home().data("mail"), Map.of())
			.heap(48)
			.run("-Dgreenmail.auth.disabled", "-Dgreenmail.smtp.hostname=127.0.0.1",
					"-Dgreenmail.smtp.port=" + workplace.port(Port.SMTP), "-Dgreenmail.api.hostname=127.0.0.1",
					"-Dgreenmail.api.port=" + instance.port(), "-jar", jar);
	}

	@Override
	public Probe readiness(Workplace workplace, Instance instance) {
		return new PortProbe(instance.port());
	}

}
