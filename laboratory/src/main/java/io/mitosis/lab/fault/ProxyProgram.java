package io.mitosis.lab.fault;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

import io.mitosis.lab.process.Pause;
import io.mitosis.lab.system.Checkout;
import io.mitosis.lab.system.Home;
import io.mitosis.lab.system.Link;

/// The process behind the component `faults`: `ProxyProgram HOME PORT`.
///
/// It looks into the home for what is broken; whoever connects to its port is told what it does.
final class ProxyProgram {

	static final Duration GLANCE = Duration.ofMillis(100);

	private final FaultBook book;

	private final List<TcpProxy> proxies;

	private ProxyProgram(Home home) {
		this.book = new FaultBook(home.faults());
		this.proxies = home.links().all().stream().map(TcpProxy::new).map(TcpProxy::open).toList();
	}

	public static void main(String[] arguments) throws IOException {
		Path folder = Path.of(arguments[0]);
		ProxyProgram program = new ProxyProgram(new Home(new Checkout(folder), folder));
		try (var port = new ServerSocket(Integer.parseInt(arguments[1]), 50, InetAddress.getLoopbackAddress())) {
			System.out.printf("%d links lead through here%n", program.proxies.size());
			Thread.ofVirtual().start(() -> program.tell(port));
			while (true) {
				program.follow();
				Pause.of(GLANCE);
			}
		}
	}

	private void follow() {
		for (TcpProxy proxy : this.proxies) {
			Quality wanted = this.book.effectOn(proxy.link());
			if (!wanted.equals(proxy.quality())) {
				System.out.printf("%s: %s%n", proxy.link(), wanted);
				proxy.become(wanted);
			}
		}
	}

	private void tell(ServerSocket port) {
		while (!port.isClosed()) {
			try (Socket listener = port.accept()) {
				listener.getOutputStream().write(state().getBytes(StandardCharsets.UTF_8));
			}
			catch (IOException ex) {
				// who asked has gone
			}
		}
	}

	static String line(Link link, Quality quality) {
		return "%s: %s\n".formatted(link, quality);
	}

	private String state() {
		return this.proxies.stream().map((proxy) -> line(proxy.link(), proxy.quality())).collect(Collectors.joining());
	}

}
