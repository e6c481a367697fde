package io.mitosis.journeys;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
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

	private static final Pattern HIDDEN = Pattern
		.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

	private final Api origin;

	private final Map<String, String> cookies = new HashMap<>();

	Browser(Api origin) {
		this.origin = origin;
	}

	Answer open(String path) {
		return remember(this.origin.send(this.origin.request(path).header("Cookie", cookies())));
	}

	/// Follows redirects as long as they lead to another of Keycloak's pages.
	Answer follow(Answer answer) {
		Answer last = answer;
		while (last.status() == 302 && location(last).getPath().startsWith("/auth/")) {
			last = open(location(last).toString());
		}
		return last;
	}

	/// Opens the first link of a page whose address contains this.
	Answer click(Answer page, String part) {
		return follow(open(first(Pattern.compile("<a[^>]*\\shref=\"([^\"]*%s[^\"]*)\"".formatted(part)), page)));
	}

	/// Fills in and sends the form of a page.
	Answer submit(Answer page, Map<String, String> fields) {
		Map<String, String> form = new HashMap<>(fields);
		HIDDEN.matcher(page.body())
			.results()
			.forEach((field) -> form.putIfAbsent(field.group(1), unescaped(field.group(2))));
		return remember(this.origin.send(this.origin.request(first(FORM, page))
			.header("Cookie", cookies())
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(Tokens.encode(form)))));
	}

	static URI location(Answer answer) {
		return URI.create(answer.header("Location").orElseThrow());
	}

	private static String first(Pattern pattern, Answer page) {
		return pattern.matcher(page.body())
			.results()
			.findFirst()
			.map((MatchResult match) -> unescaped(match.group(1)))
			.orElseThrow(() -> new AssertionError("No %s in: %s".formatted(pattern, page.body())));
	}

	private static String unescaped(String html) {
		return html.replace("&amp;", "&");
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
