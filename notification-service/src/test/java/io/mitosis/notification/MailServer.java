package io.mitosis.notification;

import java.time.Duration;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import org.springframework.test.util.TestSocketUtils;

/// Makes mail servers that can be stopped and come back at the same port.
public final class MailServer {

	/// GreenMail's own patience is too short for a busy machine.
	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private MailServer() {
	}

	public static GreenMail onAFreePort() {
		ServerSetup setup = new ServerSetup(TestSocketUtils.findAvailableTcpPort(), "localhost",
				ServerSetup.PROTOCOL_SMTP);
		setup.setServerStartupTimeout(PATIENCE.toMillis());
		return new GreenMail(setup);
	}

}
