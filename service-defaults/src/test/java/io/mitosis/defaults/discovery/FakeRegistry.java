package io.mitosis.defaults.discovery;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

import com.sun.net.httpserver.BasicAuthenticator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/// Speaks as much of Eureka's protocol as an instance needs, asks for the password, and notes each status it is told.
final class FakeRegistry {

	private static final Pattern STATUS = Pattern.compile("\"status\":\"(\\w+)\"");

	private final HttpServer server;

	private final List<String> statuses = new CopyOnWriteArrayList<>();

	FakeRegistry(String password) throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		this.server.createContext("/eureka/", this::handle).setAuthenticator(new BasicAuthenticator("eureka") {
			@Override
			public boolean checkCredentials(String user, String given) {
				return "eureka".equals(user) && password.equals(given);
			}
		});
		this.server.start();
	}

	String url() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort() + "/eureka/";
	}

	List<String> statuses() {
		return this.statuses;
	}

	void stop() {
		this.server.stop(0);
	}

	private void handle(HttpExchange exchange) throws IOException {
		String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		switch (exchange.getRequestMethod()) {
			case "POST" -> {
				STATUS.matcher(body).results().findFirst().ifPresent((match) -> this.statuses.add(match.group(1)));
				exchange.sendResponseHeaders(204, -1);
			}
			case "GET" -> {
				byte[] nobody = "{\"applications\":{\"versions__delta\":\"1\",\"apps__hashcode\":\"\",\"application\":[]}}"
					.getBytes(StandardCharsets.UTF_8);
				exchange.getResponseHeaders().add("Content-Type", "application/json");
				exchange.sendResponseHeaders(200, nobody.length);
				exchange.getResponseBody().write(nobody);
			}
			default -> exchange.sendResponseHeaders(200, -1);
		}
		exchange.close();
	}

}
