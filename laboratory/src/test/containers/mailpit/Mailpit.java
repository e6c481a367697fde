import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

/// Answers as Mailpit does (API version 1) to those who list, search, read and delete messages; GreenMail takes them.
final class Mailpit {

	private final long started = System.nanoTime();

	private final GreenMail mails = new GreenMail(new ServerSetup(1025, "0.0.0.0", ServerSetup.PROTOCOL_SMTP));

	public static void main(String[] arguments) throws IOException {
		new Mailpit().start();
	}

	private void start() throws IOException {
		this.mails.start();
		HttpServer server = HttpServer.create(new InetSocketAddress(8025), 0);
		server.setExecutor(Executors.newFixedThreadPool(2));
		server.createContext("/", (exchange) -> {
			try {
				answer(exchange);
			}
			catch (Exception ex) {
				send(exchange, 500, "text/plain", ex.toString().getBytes(StandardCharsets.UTF_8));
			}
		});
		server.start();
		System.out.println("A stand-in for Mailpit (GreenMail): SMTP at 1025, API at 8025");
	}

	private void answer(HttpExchange exchange) throws Exception {
		String path = exchange.getRequestURI().getPath();
		if (path.equals("/readyz") || path.equals("/livez")) {
			send(exchange, 200, "text/plain", "ok".getBytes(StandardCharsets.UTF_8));
		}
		else if (path.equals("/api/v1/info")) {
			json(exchange, "{\"Version\":\"stand-in\",\"RuntimeStats\":{\"Uptime\":%d}}"
				.formatted((System.nanoTime() - this.started) / 1_000_000_000L));
		}
		else if (path.equals("/api/v1/messages") && exchange.getRequestMethod().equals("DELETE")) {
			this.mails.purgeEmailFromAllMailboxes();
			send(exchange, 200, "text/plain", "ok".getBytes(StandardCharsets.UTF_8));
		}
		else if (path.equals("/api/v1/messages") || path.equals("/api/v1/search")) {
			json(exchange, list(exchange));
		}
		else if (path.matches("/api/v1/message/m\\d+/raw")) {
			int number = Integer.parseInt(path.substring("/api/v1/message/m".length(), path.lastIndexOf('/')));
			send(exchange, 200, "text/plain", raw(all()[number - 1]));
		}
		else {
			send(exchange, 404, "text/plain", "not found".getBytes(StandardCharsets.UTF_8));
		}
	}

	private MimeMessage[] all() {
		return this.mails.getReceivedMessages();
	}

	/// The newest first, as of `start`, at most `limit`; `query` knows `to:` only.
	private String list(HttpExchange exchange) throws Exception {
		String wanted = parameter(exchange, "query", "").replaceAll("^to:|\"", "").toLowerCase();
		MimeMessage[] all = all();
		List<String> found = new ArrayList<>();
		for (int index = all.length - 1; index >= 0; index--) {
			String message = summary(index + 1, all[index]);
			if (wanted.isEmpty() || to(all[index]).toLowerCase().contains(wanted)) {
				found.add(message);
			}
		}
		int start = Integer.parseInt(parameter(exchange, "start", "0"));
		int limit = Integer.parseInt(parameter(exchange, "limit", "50"));
		return "{\"total\":%d,\"messages_count\":%d,\"start\":%d,\"messages\":[%s]}".formatted(all.length, found.size(), start,
				found.stream().skip(start).limit(limit).collect(Collectors.joining(",")));
	}

	private static String summary(int number, MimeMessage message) throws Exception {
		return "{\"ID\":\"m%d\",\"MessageID\":%s,\"From\":%s,\"To\":[%s],\"Subject\":%s,\"Created\":\"%s\"}".formatted(number,
				quoted(message.getMessageID()), address(message.getFrom()[0]), to(message), quoted(message.getSubject()),
				(message.getSentDate() != null) ? message.getSentDate().toInstant() : "1970-01-01T00:00:00Z");
	}

	private static String to(MimeMessage message) throws Exception {
		Address[] recipients = message.getRecipients(RecipientType.TO);
		return Arrays.stream((recipients != null) ? recipients : new Address[0])
			.map(Mailpit::address)
			.collect(Collectors.joining(","));
	}

	private static String address(Address address) {
		InternetAddress internet = (InternetAddress) address;
		return "{\"Name\":%s,\"Address\":%s}".formatted(quoted(internet.getPersonal()), quoted(internet.getAddress()));
	}

	private static String quoted(String text) {
		return (text != null) ? "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"" : "\"\"";
	}

	private static String parameter(HttpExchange exchange, String name, String fallback) {
		String query = exchange.getRequestURI().getRawQuery();
		return Arrays.stream(((query != null) ? query : "").split("&"))
			.filter((pair) -> pair.startsWith(name + "="))
			.map((pair) -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
			.findFirst()
			.orElse(fallback);
	}

	private static byte[] raw(MimeMessage message) throws Exception {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		message.writeTo(bytes);
		return bytes.toByteArray();
	}

	private static void json(HttpExchange exchange, String body) throws IOException {
		send(exchange, 200, "application/json", body.getBytes(StandardCharsets.UTF_8));
	}

	private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
		exchange.getResponseHeaders().add("Content-Type", type);
		exchange.sendResponseHeaders(status, body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

}
