package io.mitosis.gateway.docs;

import java.util.Objects;

import io.mitosis.gateway.route.Documents;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.webjars.WebJarVersionLocator;

/// Swagger UI from its webjar, and the page that starts it.
@Component
class SwaggerUi {

	/// What the gateway answers itself, described by springdoc under the same path as the
	/// others.
	private static final String OWN_DOCUMENT = "gateway";

	private final String version = Objects.requireNonNull(new WebJarVersionLocator().version("swagger-ui"));

	private final Page page = Page.of("Mitosis API",
			Page.text("api.html")
				.replace("{version}", this.version)
				.replace("{documents}", String.join(" ", Documents.SERVICES) + " " + OWN_DOCUMENT));

	Page page() {
		return this.page;
	}

	/// Part of the path of its files, which therefore never change.
	String version() {
		return this.version;
	}

	Resource files() {
		return new ClassPathResource(WebJarVersionLocator.WEBJARS_PATH_PREFIX + "/swagger-ui/" + this.version + "/");
	}

}
