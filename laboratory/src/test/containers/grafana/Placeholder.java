import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/// Answers on Grafana's port that it is not Grafana.
final class Placeholder {

	private Placeholder() {
	}

	public static void main(String[] arguments) throws IOException {
		HttpServer server = HttpServer.create(new InetSocketAddress(3000), 0);
		server.createContext("/api/health", (exchange) -> answer(exchange, "{\"database\": \"ok\", \"version\": \"placeholder\"}"));
		server.createContext("/", (exchange) -> answer(exchange, "A placeholder: this machine cannot have Grafana's image."));
		server.start();
	}

	private static void answer(HttpExchange exchange, String text) throws IOException {
		byte[] body = text.getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(200, body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

}
