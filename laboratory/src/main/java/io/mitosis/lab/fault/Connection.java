package io.mitosis.lab.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.function.Supplier;

import io.mitosis.lab.fault.Quality.Kind;
import io.mitosis.lab.process.Pause;

/// One client's connection through the proxy. What a link holds back is not lost, as TCP would not lose it either.
final class Connection {

	private static final int CHUNK = 8 * 1024;

	private static final Duration GLANCE = Duration.ofMillis(50);

	private final Socket client;

	private final Socket server = new Socket();

	private final Supplier<Quality> quality;

	Connection(Socket client, Supplier<Quality> quality) {
		this.client = client;
		this.quality = quality;
	}

	/// Connects and passes bytes on until one side ends it.
	void run(String host, int port) {
		try {
			awaitPassage();
			this.server.connect(new InetSocketAddress(host, port), 5000);
			this.client.setTcpNoDelay(true);
			this.server.setTcpNoDelay(true);
			Thread request = Thread.ofVirtual().start(() -> pass(this.client, this.server, false));
			pass(this.server, this.client, true);
			request.join();
		}
		catch (IOException ex) {
			// nobody there: the client sees its connection end
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void pass(Socket from, Socket to, boolean held) {
		byte[] buffer = new byte[CHUNK];
		try {
			InputStream in = from.getInputStream();
			OutputStream out = to.getOutputStream();
			for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
				if (held) {
					Pause.of(Duration.ofMillis(this.quality.get().hold(count)));
				}
				awaitPassage();
				out.write(buffer, 0, count);
			}
			to.shutdownOutput();
		}
		catch (IOException ex) {
			close();
		}
	}

	private void awaitPassage() {
		while (this.quality.get().kind() == Kind.BLACKHOLE && !this.client.isClosed()) {
			Pause.of(GLANCE);
		}
	}

	void close() {
		try {
			this.client.close();
			this.server.close();
		}
		catch (IOException ex) {
			// it is gone, which is all that was wanted
		}
	}

}
