package io.mitosis.gateway.docs;

import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import io.mitosis.gateway.Gateway;
import io.mitosis.gateway.GatewayTest;
import io.mitosis.gateway.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.EntityExchangeResult;

import static org.assertj.core.api.Assertions.assertThat;

@GatewayTest
class SwaggerUiTests {

	private static final Pattern OWN_FILE = Pattern.compile("(?:src|href)=\"(/docs[^\"]*)\"");

	private static final Pattern INLINE = Pattern.compile("<script(?![^>]* src=)|<style| style=| on\\w+=");

	private final Gateway gateway;

	SwaggerUiTests(Gateway gateway) {
		this.gateway = gateway;
	}

	@Test
	void leadsToItsPage() {
		this.gateway.anybody()
			.get()
			.uri("/docs")
			.exchange()
			.expectStatus()
			.isFound()
			.expectHeader()
			.valueEquals("Location", "/docs/");
	}

	@Test
	void servesEveryFileThatItsPageLoads() {
		List<String> files = OWN_FILE.matcher(page()).results().map((MatchResult file) -> file.group(1)).toList();

		assertThat(files).anyMatch((file) -> file.endsWith("/swagger-ui-bundle.js")).contains("/docs/docs.js");
		assertThat(files).allSatisfy((file) -> assertThat(get(file).getResponseHeaders().getContentType()).matches(
				(type) -> Objects.requireNonNull(type).isCompatibleWith(expectedType(file)), "is right for " + file));
	}

	@Test
	void runsNothingThatStandsInThePage() {
		assertThat(page()).doesNotContainPattern(INLINE);
		assertThat(get("/docs/oauth2-redirect.html").getResponseBody()).doesNotContainPattern(INLINE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/docs/", "/docs/docs.js", "/docs/problems", "/docs/oauth2-redirect.html" })
	void tellsTheBrowserToRunWhatComesFromHereAndNothingElse(String path) {
		HttpHeaders headers = get(path).getResponseHeaders();

		assertThat(headers.get("Content-Security-Policy")).singleElement()
			.asString()
			.contains("default-src 'none'; script-src 'self';", "connect-src 'self';", "frame-ancestors 'none'");
		assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(headers.getFirst("Referrer-Policy")).isEqualTo("no-referrer");
	}

	@Test
	void letsABrowserKeepTheFilesOfAVersionForEver() {
		String bundle = OWN_FILE.matcher(page())
			.results()
			.map((MatchResult file) -> file.group(1))
			.filter((file) -> file.endsWith("bundle.js"))
			.findFirst()
			.orElseThrow();

		assertThat(get(bundle).getResponseHeaders().getCacheControl()).isEqualTo("max-age=31536000, public, immutable");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/docs/", "/docs/docs.js", "/docs/problems/unavailable", "/docs/oauth2-redirect.js" })
	void sendsWhatMayChangeOnlyIfItHasChanged(String path) {
		HttpHeaders headers = get(path).getResponseHeaders();

		assertThat(headers.getCacheControl()).isEqualTo("no-cache");
		this.gateway.anybody()
			.get()
			.uri(path)
			.header("If-None-Match", Objects.requireNonNull(headers.getETag()))
			.exchange()
			.expectStatus()
			.isNotModified();
	}

	@ParameterizedTest
	@CsvSource({ "GET, /docs/nothing.js", "GET, /docs/page.html", "GET, /docs/api.html", "GET, /docs/files/docs.js",
			"GET, /docs/ui/", "GET, /docs/problems/README", "GET, /docs/problems/unavailable.md",
			"GET, /docs/problems/", "GET, /docs/problems/nothing", "GET, /docs/problems/..%2fpage.html",
			"GET, /docs/%2e%2e/application.yml", "GET, /docs//problems", "GET, /docs/;x/problems",
			"GET, /docs/openapi/discovery", "GET, /docs/openapi/", "POST, /docs/", "POST, /docs/problems" })
	void answers404WhereNothingLies(HttpMethod method, String path) {
		Problem.expect(404, "not-found", this.gateway.anybody().method(method).uri(this.gateway.at(path)).exchange());
	}

	@Test
	void answersAQuestionForHeadersAlone() {
		this.gateway.anybody().head().uri("/docs/").exchange().expectStatus().isOk().expectBody().isEmpty();
	}

	private String page() {
		return Objects.requireNonNull(get("/docs/").getResponseBody());
	}

	private EntityExchangeResult<String> get(String path) {
		return this.gateway.anybody()
			.get()
			.uri(path)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.returnResult();
	}

	private static MediaType expectedType(String file) {
		return switch (file.replaceFirst(".*\\.", "")) {
			case "css" -> MediaType.valueOf("text/css");
			case "js" -> MediaType.valueOf("text/javascript");
			case "svg" -> MediaType.valueOf("image/svg+xml");
			default -> MediaType.TEXT_HTML;
		};
	}

}
