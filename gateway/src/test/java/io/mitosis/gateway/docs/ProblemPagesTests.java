package io.mitosis.gateway.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.mitosis.gateway.Gateway;
import io.mitosis.gateway.GatewayTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

@GatewayTest
class ProblemPagesTests {

	private static final Path SOURCES = Path.of("../docs/problems");

	private static final Pattern LINK = Pattern.compile("href=\"([^\"]+)\"");

	private final Gateway gateway;

	ProblemPagesTests(Gateway gateway) {
		this.gateway = gateway;
	}

	@ParameterizedTest
	@MethodSource("slugs")
	void explainsEachProblemThatHasAPage(String slug) throws IOException {
		String markdown = Files.readString(SOURCES.resolve(slug + ".md"));
		String title = markdown.lines().findFirst().orElseThrow().replace("# ", "");

		String page = get("/docs/problems/" + slug);

		assertThat(page).contains("<title>" + title + "</title>", "<h1>" + title + "</h1>",
				"<code>/docs/problems/" + slug + "</code>");
	}

	@ParameterizedTest
	@MethodSource("slugs")
	void listsEachProblemThatHasAPage(String slug) {
		assertThat(get("/docs/problems")).containsPattern("<td><a [^>]*href=\"/docs/problems/" + slug + "\">");
	}

	@Test
	void leadsNowhereButToPagesThatAreThere() throws IOException {
		List<String> pages = Stream.concat(Stream.of("/docs/problems"), slugs().map((slug) -> "/docs/problems/" + slug))
			.toList();

		assertThat(pages)
			.flatMap((page) -> LINK.matcher(get(page)).results().map((MatchResult link) -> link.group(1)).toList())
			.filteredOn((link) -> !link.startsWith("/auth/"))
			.isNotEmpty()
			.allMatch((link) -> link.startsWith("/docs/"))
			.filteredOn((link) -> !pages.contains(link))
			.containsOnly("/docs/", "/docs/docs.css", "/docs/cell.svg");
	}

	@Test
	void turnsLinksBetweenFilesIntoLinksBetweenPages() {
		String html = ProblemPages.render("[a](other.md) [b](README.md) [c](https://example.com/x.md)").html();

		assertThat(html).contains("href=\"/docs/problems/other\">a</a>", "href=\"/docs/problems\">b</a>",
				"href=\"https://example.com/x.md\"");
	}

	@Test
	void showsMarkupAndScriptsAsText() {
		Page page = ProblemPages.render("# A <b>&\n\n<script>alert(1)</script>\n\n[x](javascript:alert(1))");

		assertThat(page.title()).isEqualTo("A <b>&");
		assertThat(page.html()).contains("<title>A &lt;b&gt;&amp;</title>", "&lt;script&gt;")
			.doesNotContain("<script>", "<b>", "javascript:");
	}

	private String get(String path) {
		return Objects.requireNonNull(this.gateway.anybody()
			.get()
			.uri(path)
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.contentType("text/html;charset=UTF-8")
			.expectBody(String.class)
			.returnResult()
			.getResponseBody());
	}

	static Stream<String> slugs() throws IOException {
		return Files.list(SOURCES)
			.map((file) -> file.getFileName().toString().replace(".md", ""))
			.filter((slug) -> !slug.equals("README"));
	}

}
