package io.mitosis.journeys;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import org.jspecify.annotations.Nullable;

/// Stands where Tempo would: takes spans by OTLP over HTTP, and remembers the last of them.
final class Collector {

	private static final int MEMORY = 20_000;

	private final int port = FreePort.any();

	private final Deque<Span> spans = new ArrayDeque<>();

	private @Nullable HttpServer server;

	/// What the services are told.
	URI address() {
		return URI.create("http://localhost:" + this.port);
	}

	void open() {
		try {
			HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), this.port),
					0);
			server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
			server.createContext("/v1/traces", this::take);
			server.start();
			this.server = server;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void close() {
		Objects.requireNonNull(this.server, "not open").stop(0);
	}

	/// The spans of a trace by now.
	synchronized List<Span> trace(String id) {
		return this.spans.stream().filter((span) -> span.trace().equals(id)).toList();
	}

	private void take(HttpExchange exchange) throws IOException {
		try (exchange; InputStream body = exchange.getRequestBody()) {
			remember(Span.of(ExportTraceServiceRequest.parseFrom(body)));
			exchange.sendResponseHeaders(200, -1);
		}
	}

	private synchronized void remember(List<Span> taken) {
		this.spans.addAll(taken);
		while (this.spans.size() > MEMORY) {
			this.spans.removeFirst();
		}
	}

}
