package io.mitosis.gateway.resilience;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.mitosis.defaults.problem.UnavailableException;

import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Answers a read with its last good answer while the service is away, and says so by `Age` and `Cache-Status`.
///
/// Only the service allows it, by `Cache-Control: public, stale-if-error=<seconds>` (RFC 5861). While it is there, it is
/// asked every time.
@Component
public class StaleIfError implements HandlerFilterFunction<ServerResponse, ServerResponse> {

	private static final Set<Integer> ERRORS = Set.of(500, 502, 503, 504);

	private static final int MAX_ANSWERS = 100;

	private static final int MAX_BYTES = 64 * 1024;

	private final Map<String, LastAnswer> answers = new ConcurrentHashMap<>();

	private final Clock clock;

	private final MeterRegistry meters;

	StaleIfError(Clock clock, MeterRegistry meters) {
		this.clock = clock;
		this.meters = meters;
	}

	/// @param route its id, which names its counter of `gateway.stale.answers{route}`
	public HandlerFilterFunction<ServerResponse, ServerResponse> of(String route) {
		answered(route);
		return this;
	}

	@Override
	public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
		if (request.method() != HttpMethod.GET || request.servletRequest().getQueryString() != null) {
			return next.handle(request);
		}
		try {
			ServerResponse answer = next.handle(request);
			remember(request, answer);
			return ERRORS.contains(answer.statusCode().value()) ? instead(request, answer) : answer;
		}
		catch (UnavailableException | IOException away) {
			return stale(request).orElseThrow(() -> away);
		}
	}

	private ServerResponse instead(ServerRequest request, ServerResponse error) {
		Optional<ServerResponse> stale = stale(request);
		stale.ifPresent((answer) -> this.<ClientHttpResponse>attribute(request, MvcUtils.CLIENT_RESPONSE_ATTR).close());
		return stale.orElse(error);
	}

	private Optional<ServerResponse> stale(ServerRequest request) {
		Optional<LastAnswer> usable = Optional.ofNullable(this.answers.get(key(request)))
			.filter((answer) -> answer.mayBeUsed(this.clock.instant()));
		usable.ifPresent((answer) -> answered(attribute(request, MvcUtils.GATEWAY_ROUTE_ID_ATTR)).increment());
		return usable.map((answer) -> answer.toResponse(this.clock.instant()));
	}

	private Counter answered(String route) {
		return Counter.builder("gateway.stale.answers")
			.description("Last good answers given instead of none")
			.tag("route", route)
			.register(this.meters);
	}

	private void remember(ServerRequest request, ServerResponse answer) throws IOException {
		if (!LastAnswer.isAllowed(answer) || this.answers.size() >= MAX_ANSWERS) {
			return;
		}
		InputStream body = attribute(request, MvcUtils.CLIENT_RESPONSE_INPUT_STREAM_ATTR);
		byte[] start = body.readNBytes(MAX_BYTES);
		MvcUtils.putAttribute(request, MvcUtils.CLIENT_RESPONSE_INPUT_STREAM_ATTR,
				new SequenceInputStream(new ByteArrayInputStream(start), body));
		if (start.length < MAX_BYTES) {
			this.answers.put(key(request), LastAnswer.of(answer, start, this.clock.instant()));
		}
	}

	/// The path that the client asked for, whatever a route makes of it.
	private static String key(ServerRequest request) {
		return request.servletRequest().getRequestURI();
	}

	private <T> T attribute(ServerRequest request, String name) {
		return Objects.requireNonNull(MvcUtils.<T>getAttribute(request, name));
	}

}
