package io.mitosis.journeys;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.mitosis.lab.client.Answer;
import io.mitosis.lab.client.Api;
import io.mitosis.lab.client.Tokens;

/// As much of a browser as a login page needs.
///
/// It keeps its own cookies, because Keycloak's are `Secure`, which browsers send to localhost over http and the JDK's
/// cookie handler does not.
final class Browser {

	private static final Pattern FORM = Pattern.compile("<form[^>]*\\saction=\"([^\"]+)\"");

	private final Api origin;

	private final Map<String, String> cookies = new HashMap<>();

	Browser(Api origin) {
		this.origin = origin;
	}

	Answer open(String path) {
		return remember(this.origin.send(this.origin.request(path).header("Cookie", cookies())));
	}

	/// Fills in and sends the form of a page.
	Answer submit(Answer page, Map<String, String> fields) {
		Matcher form = FORM.matcher(page.body());
		if (!form.find()) {
			throw new AssertionError("No form in: " + page.body());
		}
		URI action = URI.create(form.group(1).replace("&amp;", "&"));
		return remember(this.origin.send(this.origin.request(action.toString())
			.header("Cookie", cookies())
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(Tokens.encode(fields)))));
	}

	private Answer remember(Answer answer) {
		answer.response().headers().allValues("Set-Cookie").forEach((cookie) -> {
			String[] pair = cookie.split(";", 2)[0].split("=", 2);
			this.cookies.put(pair[0], pair[1]);
		});
		return answer;
	}

	private String cookies() {
		return this.cookies.entrySet()
			.stream()
			.map((cookie) -> cookie.getKey() + "=" + cookie.getValue())
			.collect(Collectors.joining("; "));
	}

}
