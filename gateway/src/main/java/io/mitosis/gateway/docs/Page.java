package io.mitosis.gateway.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.HtmlUtils;

/// An HTML page in the frame that all pages of the documentation have in common.
record Page(String title, String html) {

	private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

	private static final String FRAME = text("page.html");

	/// @param title plain text
	/// @param content HTML
	static Page of(String title, String content) {
		return new Page(title, FRAME.replace("{title}", HtmlUtils.htmlEscape(title)).replace("{content}", content));
	}

	/// Asked for again each time, and sent again only if it has changed.
	ServerResponse answer() {
		return ServerResponse.ok()
			.contentType(HTML)
			.cacheControl(CacheControl.noCache())
			.eTag(DigestUtils.md5DigestAsHex(this.html.getBytes(StandardCharsets.UTF_8)))
			.body(this.html);
	}

	/// A file of the documentation on the class path.
	static String text(String name) {
		try {
			return new ClassPathResource("docs/" + name).getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
