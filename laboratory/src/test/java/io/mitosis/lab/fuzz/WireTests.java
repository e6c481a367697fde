package io.mitosis.lab.fuzz;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

class WireTests {

	@Test
	void sendsWhatALibraryWouldRefuse() throws Exception {
		Exchange exchange = exchange("HTTP/1.1 204 No Content\r\n\r\n", (draft) -> {
			draft.set("X-Odd", "a\u0000b");
			draft.path = "/api/v1/../%zz";
		});

		assertThat(exchange.request()).startsWith("GET /api/v1/../%zz HTTP/1.1\r\nHost: ")
			.contains("X-Odd: a\u0000b\r\n");
	}

	@Test
	void readsAnswersInChunks() throws Exception {
		Exchange exchange = exchange(
				"HTTP/1.1 200 \r\nTransfer-Encoding: chunked\r\nA: 1\r\na: 2\r\n\r\n3\r\nabc\r\n1\r\nd\r\n0\r\n\r\n",
				(draft) -> {
				});

		assertThat(exchange.reply()).isNotNull();
		assertThat(exchange.reply().body()).isEqualTo("abcd");
		assertThat(exchange.reply().all("A")).containsExactly("1", "2");
	}

	@Test
	void tellsSilenceFromAnAnswer() {
		assertThatIOException().isThrownBy(() -> exchange("", (draft) -> {
		}));
		assertThatIOException()
			.isThrownBy(() -> exchange("HTTP/1.1 200 \r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n", (draft) -> {
			}));
	}

	private static Exchange exchange(String answer, java.util.function.Consumer<Draft> change) throws Exception {
		Draft draft = new Draft(DocumentTests.operation("GET /api/v1/plans"), Who.NOBODY, "/api/v1/plans");
		change.accept(draft);
		try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
			CompletableFuture<String> request = CompletableFuture.supplyAsync(() -> serve(server, answer));
			Reply reply = new Wire(URI.create("http://localhost:" + server.getLocalPort())).send(draft);
			return new Exchange(request.get(), reply);
		}
	}

	private static String serve(ServerSocket server, String answer) {
		try (Socket socket = server.accept()) {
			StringBuilder request = new StringBuilder();
			while (!request.toString().endsWith("\r\n\r\n")) {
				request.append((char) socket.getInputStream().read());
			}
			socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
			return request.toString();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private record Exchange(String request, Reply reply) {

	}

}
