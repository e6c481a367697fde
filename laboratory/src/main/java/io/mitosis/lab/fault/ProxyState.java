package io.mitosis.lab.fault;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;

import io.mitosis.lab.process.Pause;
import io.mitosis.lab.system.Addresses;
import io.mitosis.lab.system.LabException;
import io.mitosis.lab.system.Links;
import io.mitosis.lab.system.Port;

/// What the proxy says that it does to the links.
///
/// @param addresses where it tells
record ProxyState(Addresses addresses) {

	static final Duration PATIENCE = Duration.ofSeconds(5);

	/// Waits until the proxy does what the book says.
	///
	/// @throws LabException when it does not
	void await(Links links, FaultBook book) {
		Instant deadline = Instant.now().plus(PATIENCE);
		String wanted = links.all()
			.stream()
			.map((link) -> ProxyProgram.line(link, book.effectOn(link)))
			.collect(Collectors.joining());
		while (!wanted.equals(now())) {
			if (Instant.now().isAfter(deadline)) {
				throw new LabException("The proxy does not answer: ./lab start faults, or ./lab logs faults");
			}
			Pause.of(ProxyProgram.GLANCE.dividedBy(2));
		}
	}

	private String now() {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.addresses.ports().of(Port.FAULTS))) {
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			return "";
		}
	}

}
