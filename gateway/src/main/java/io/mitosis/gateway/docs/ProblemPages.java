package io.mitosis.gateway.docs;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// The Markdown pages of `docs/problems` as HTML, which `type` of every problem leads to.
///
/// They are written for GitHub; links between them are turned into links between the pages here.
@Component
class ProblemPages {

	static final String PATH = "/docs/problems";

	private static final String LIST = "README";

	private static final String MARKDOWN = ".md";

	private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

	private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();

	private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
		.extensions(EXTENSIONS)
		.escapeHtml(true)
		.sanitizeUrls(true)
		.attributeProviderFactory((context) -> (node, tag, attributes) -> attributes.computeIfPresent("href",
				(name, target) -> linked(target)))
		.build();

	private final Map<String, Page> pages = new TreeMap<>();

	ProblemPages() throws IOException {
		var found = new PathMatchingResourcePatternResolver().getResources("classpath:docs/problems/*" + MARKDOWN);
		Arrays.stream(found)
			.map((resource) -> Objects.requireNonNull(resource.getFilename()).replace(MARKDOWN, ""))
			.forEach((slug) -> this.pages.put(slug, render(Page.text("problems/" + slug + MARKDOWN))));
	}

	Page list() {
		return Objects.requireNonNull(this.pages.get(LIST));
	}

	Optional<Page> explaining(String slug) {
		return LIST.equals(slug) ? Optional.empty() : Optional.ofNullable(this.pages.get(slug));
	}

	static Page render(String markdown) {
		Node document = PARSER.parse(markdown);
		return Page.of(title(document), RENDERER.render(document));
	}

	private static String title(Node document) {
		return (document.getFirstChild() instanceof Heading heading)
				? TextContentRenderer.builder().build().render(heading) : "Mitosis";
	}

	private static String linked(String target) {
		if (!target.endsWith(MARKDOWN) || target.contains("/")) {
			return target;
		}
		String slug = target.replace(MARKDOWN, "");
		return LIST.equals(slug) ? PATH : PATH + "/" + slug;
	}

}
