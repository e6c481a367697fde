package io.mitosis.gateway.route;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.http.HttpMethod;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Has an answer to GET in hand before any of it leaves, so that an instance that dies in the middle of it has not
/// answered at all, and another one is tried. What is longer than 64 KiB passes through after that.
///
/// @param exchange asks the service
record WholeAnswers(HandlerFunction<ServerResponse> exchange) implements HandlerFunction<ServerResponse> {

	private static final int AT_HAND = 64 * 1024;

	@Override
	public ServerResponse handle(ServerRequest request) throws Exception {
		ServerResponse answer = this.exchange.handle(request);
		InputStream body = MvcUtils.getAttribute(request, MvcUtils.CLIENT_RESPONSE_INPUT_STREAM_ATTR);
		if (body != null && request.method() == HttpMethod.GET) {
			MvcUtils.putAttribute(request, MvcUtils.CLIENT_RESPONSE_INPUT_STREAM_ATTR, begun(body));
		}
		return answer;
	}

	private static InputStream begun(InputStream body) {
		try {
			byte[] start = body.readNBytes(AT_HAND);
			return new SequenceInputStream(new ByteArrayInputStream(start), body);
		}
		catch (IOException broken) {
			throw new ResourceAccessException("The answer broke off", broken);
		}
	}

}
