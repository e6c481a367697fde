package io.mitosis.gateway;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

/// Plays an instance of a service, and remembers what it was asked.
public final class Backend {

	/// Sockets that hold the ports of the dead, lest somebody else listens there.
	private static final List<Socket> graves = new CopyOnWriteArrayList<>();

	private final int port;

	private final List<Call> calls = new CopyOnWriteArrayList<>();

	private volatile HttpHandler handler;

	private Backend(int port, HttpHandler handler) {
		this.port = port;
		this.handler = handler;
	}

	/// Answers 200 and its own name.
	public static Backend named(String name) {
		return answering((exchange) -> answer(exchange, 200, name));
	}

	public static Backend answering(HttpHandler handler) {
		try {
			HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1000);
			Backend backend = new Backend(server.getAddress().getPort(), handler);
			server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
			server.createContext("/", (exchange) -> {
				String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
				backend.calls.add(new Call(exchange.getRequestMethod(), exchange.getRequestURI().toString(),
						exchange.getRequestHeaders(), body));
				backend.handler.handle(exchange);
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

	/// Takes the request and never answers.
	public static Backend silent() {
		return answering((exchange) -> {
		});
	}

	/// Has died: connections are refused.
	public static Backend dead() {
		try {
			Socket grave = new Socket();
			grave.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
			graves.add(grave);
			return new Backend(grave.getLocalPort(), HttpExchange::close);
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

	/// Answers with a status and nothing else.
	public static HttpHandler status(int status) {
		return (exchange) -> answer(exchange, status, "");
	}

	/// Answers 200 and a document.
	public static HttpHandler json(String body) {
		return (exchange) -> {
			exchange.getResponseHeaders().add("Content-Type", "application/json");
			answer(exchange, 200, body);
		};
	}

	/// Keeps an answer back until the test lets it go.
	public static void await(CountDownLatch go) throws IOException {
		try {
			go.await();
		}
		catch (InterruptedException ex) {
			throw new InterruptedIOException();
		}
	}

	/// Answers in another way from now on.
	public void become(HttpHandler handler) {
		this.handler = handler;
	}

	public String address() {
		return "http://127.0.0.1:" + this.port;
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
