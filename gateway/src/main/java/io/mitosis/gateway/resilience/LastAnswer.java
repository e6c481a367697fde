package io.mitosis.gateway.resilience;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;

/// A public answer as a service gave it, for the time when it cannot.
record LastAnswer(HttpHeaders headers, byte[] body, Instant at) {

	private static final Pattern PUBLIC = Pattern.compile("\\bpublic\\b");

	private static final Pattern MAX_AGE = Pattern.compile("\\bmax-age=(\\d{1,9})");

	private static final Pattern STALE_IF_ERROR = Pattern.compile("\\bstale-if-error=(\\d{1,9})");

	/// RFC 9211.
	private static final String CACHE_STATUS = "Cache-Status";

	static boolean isAllowed(ServerResponse answer) {
		String control = control(answer.headers());
		return answer.statusCode() == HttpStatus.OK && PUBLIC.matcher(control).find()
				&& STALE_IF_ERROR.matcher(control).find();
	}

	static LastAnswer of(ServerResponse answer, byte[] body, Instant now) {
		return new LastAnswer(HttpHeaders.copyOf(answer.headers()), body, now);
	}

	boolean mayBeUsed(Instant now) {
		String control = control(this.headers);
		return age(now).toSeconds() <= seconds(MAX_AGE, control) + seconds(STALE_IF_ERROR, control);
	}

	ServerResponse toResponse(Instant now) {
		return ServerResponse.ok()
			.headers((headers) -> headers.addAll(this.headers))
			.header(HttpHeaders.AGE, Long.toString(age(now).toSeconds()))
			.header(CACHE_STATUS, "mitosis-gateway; fwd=stale; detail=stale-if-error")
			.build((request, response) -> {
				response.getOutputStream().write(this.body);
				return null;
			});
	}

	private Duration age(Instant now) {
		return Duration.between(this.at, now);
	}

	private static String control(HttpHeaders headers) {
		return String.join(",", headers.getOrEmpty(HttpHeaders.CACHE_CONTROL));
	}

	private static long seconds(Pattern directive, String control) {
		Matcher matcher = directive.matcher(control);
		return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
	}

}
