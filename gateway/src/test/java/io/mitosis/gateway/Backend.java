package io.mitosis.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

/// Plays an instance of a service, and remembers what it was asked.
public final class Backend {

	private final HttpServer server;

	private final List<Call> calls = new CopyOnWriteArrayList<>();

	private Backend(HttpServer server) {
		this.server = server;
	}

	/// Answers 200 and its own name.
	public static Backend named(String name) {
		return answering((exchange) -> answer(exchange, 200, name));
	}

	public static Backend answering(HttpHandler handler) {
		try {
			HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1000);
			Backend backend = new Backend(server);
			server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
			server.createContext("/", (exchange) -> {
				String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
				backend.calls.add(new Call(exchange.getRequestMethod(), exchange.getRequestURI().toString(),
						exchange.getRequestHeaders(), body));
				handler.handle(exchange);
			});
			server.start();
			return backend;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/// Takes the request and hangs up without an answer.
	public static Backend hangingUp() {
		return answering(HttpExchange::close);
	}

	/// The address of nobody.
	public static String dead() {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return "http://127.0.0.1:" + socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public static void answer(HttpExchange exchange, int status, String body) throws IOException {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(status, (bytes.length == 0) ? -1 : bytes.length);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}

	public String address() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	public List<Call> calls() {
		return this.calls;
	}

	public Call lastCall() {
		return this.calls.getLast();
	}

	public record Call(String method, String uri, Headers headers, String body) {

	}

}
