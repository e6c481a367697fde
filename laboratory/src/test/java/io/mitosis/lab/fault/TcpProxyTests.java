package io.mitosis.lab.fault;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import io.mitosis.lab.process.LocalPort;
import io.mitosis.lab.system.Link;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

class TcpProxyTests {

	private static final int PATIENCE = 30_000;

	private final AnEchoServer server = new AnEchoServer();

	private final Link link = new Link("billing-service", "kafka", LocalPort.free(1).getFirst().number(), "kafka:9092",
			"127.0.0.1:" + this.server.port());

	private final TcpProxy proxy = new TcpProxy(this.link).open();

	@AfterEach
	void closeAll() {
		this.proxy.close();
		this.server.close();
	}

	@Test
	void passesBytesInBothDirections() throws IOException {
		try (Socket client = connect()) {
			assertThat(exchange(client, "hello")).isEqualTo("hello");
			assertThat(exchange(client, "again")).isEqualTo("again");
		}
	}

	@Test
	void passesTheEndOfARequestAndTheWholeAnswer() throws IOException {
		try (Socket client = connect()) {
			client.getOutputStream().write(new byte[100_000]);
			client.shutdownOutput();

			assertThat(client.getInputStream().readAllBytes()).hasSize(100_000);
		}
	}

	@Test
	void holdsAnswersBackWhenItIsSlow() throws IOException {
		try (Socket client = connect()) {
			this.proxy.become(Quality.delayed(300));

			long start = System.nanoTime();
			assertThat(exchange(client, "hello")).isEqualTo("hello");
			assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
		}
	}

	@Test
	void letsOnlySoManyBytesThroughInASecond() {
		Quality narrow = Quality.narrow(2000);

		assertThat(narrow.hold(1000)).isEqualTo(500);
	}

	@Test
	void refusesConnectionsAndEndsThoseThatAreOpen() throws IOException {
		try (Socket client = connect()) {
			assertThat(exchange(client, "hello")).isEqualTo("hello");

			this.proxy.become(Quality.REFUSED);

			assertThat(client.getInputStream().read()).isEqualTo(-1);
			await().untilAsserted(() -> assertThatExceptionOfType(ConnectException.class).isThrownBy(this::attempt));
		}
	}

	@Test
	void servesAgainWhenItIsHealed() throws IOException {
		this.proxy.become(Quality.REFUSED);

		this.proxy.become(Quality.GOOD);

		try (Socket client = connect()) {
			assertThat(exchange(client, "hello")).isEqualTo("hello");
		}
	}

	@Test
	void swallowsWhatItGetsAndDeliversItWhenItIsHealed() throws IOException {
		try (Socket client = connect()) {
			assertThat(exchange(client, "hello")).isEqualTo("hello");
			this.proxy.become(Quality.SILENT);

			client.setSoTimeout(200);
			assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(() -> exchange(client, "again"));
			this.proxy.become(Quality.GOOD);

			client.setSoTimeout(PATIENCE);
			assertThat(new String(client.getInputStream().readNBytes(5), StandardCharsets.UTF_8)).isEqualTo("again");
		}
	}

	@Test
	void endsTheConnectionOfAClientWhoseServerIsDead() throws IOException {
		this.server.close();

		try (Socket client = connect()) {
			assertThat(client.getInputStream().read()).isEqualTo(-1);
		}
	}

	private Socket connect() throws IOException {
		Socket client = new Socket(InetAddress.getLoopbackAddress(), this.link.port());
		client.setSoTimeout(PATIENCE);
		return client;
	}

	/// A process that this one is just starting keeps what it inherits, the listening
	/// port too, until its program runs.
	private void attempt() throws IOException {
		connect().close();
	}

	private static String exchange(Socket client, String text) throws IOException {
		client.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
		return new String(client.getInputStream().readNBytes(text.length()), StandardCharsets.UTF_8);
	}

}
