package io.mitosis.gateway.route;

import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.time.Duration;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchangeHandlerFunction;
import org.springframework.cloud.gateway.server.mvc.handler.RestClientProxyExchange;
import org.springframework.context.ApplicationListener;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Passes server-sent events on for as long as both ends like: their client keeps to the budget until the head of the
/// answer is here, and no longer. Heartbeats tell the service that a client has gone.
///
/// When the gateway leaves, streams end first, for the web server waits for whatever is still being answered; clients
/// come back by `Last-Event-ID`.
@Component
class EventStreams
		implements HandlerFunction<ServerResponse>, ApplicationListener<ContextRefreshedEvent>, SmartLifecycle {

	private final HttpClient client;

	private final ProxyExchangeHandlerFunction exchange;

	private volatile boolean running;

	EventStreams(RestClient.Builder clients, GatewayMvcProperties properties,
			@Value("${spring.http.clients.connect-timeout}") Duration connectTimeout,
			ObjectProvider<RequestHttpHeadersFilter> requestHeaders,
			ObjectProvider<ResponseHttpHeadersFilter> responseHeaders) {
		this.client = HttpClient.newBuilder().version(Version.HTTP_1_1).connectTimeout(connectTimeout).build();
		RestClient streaming = clients.requestFactory(new JdkClientHttpRequestFactory(new PromptClient(this.client)))
			.build();
		this.exchange = new ProxyExchangeHandlerFunction(new RestClientProxyExchange(streaming, properties),
				requestHeaders, responseHeaders);
	}

	@Override
	public ServerResponse handle(ServerRequest request) {
		return this.exchange.handle(request);
	}

	/// The exchange looks its header filters up only then, and is no bean that would hear
	/// of it.
	@Override
	public void onApplicationEvent(ContextRefreshedEvent event) {
		this.exchange.onApplicationEvent(event);
	}

	@Override
	public void start() {
		this.running = true;
	}

	@Override
	public void stop() {
		this.running = false;
		this.client.shutdownNow();
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/// Right after the registry was told, long before the web server stops.
	@Override
	public int getPhase() {
		return Integer.MAX_VALUE - 1;
	}

}
