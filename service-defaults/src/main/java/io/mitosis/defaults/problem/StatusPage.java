package io.mitosis.defaults.problem;

import org.springframework.http.HttpStatusCode;

/// The page that explains a status, for problems that have nothing more precise to say.
record StatusPage(String slug, String title, String detail) {

	static StatusPage of(HttpStatusCode status) {
		return switch (status.value()) {
			case 401 -> new StatusPage("unauthenticated", "Not authenticated", "This needs a valid access token.");
			case 403 -> new StatusPage("forbidden", "Not allowed", "The role of this access token does not allow it.");
			case 404 -> new StatusPage("not-found", "Not found", "There is nothing here.");
			case 405 -> new StatusPage("method-not-allowed", "Method not allowed", "Not with this method.");
			case 406 -> new StatusPage("not-acceptable", "Not acceptable", "None of the accepted types can be had.");
			case 408 -> new StatusPage("request-timeout", "Request timeout", "The request took too long to arrive.");
			case 413 -> new StatusPage("content-too-large", "Content too large", "The body is too large.");
			case 414 -> new StatusPage("bad-request", "Bad request", "The path and its query are too long.");
			case 415 ->
				new StatusPage("unsupported-media-type", "Unsupported media type", "This type is not read here.");
			case 422 -> new StatusPage("invalid-request", "Invalid request", "The request breaks a rule.");
			case 431 -> new StatusPage("headers-too-large", "Headers too large", "The headers are too large.");
			case 501, 505 -> new StatusPage("bad-request", "Bad request", "The request cannot be read.");
			case 503 -> new StatusPage("unavailable", "Not available", "Something that this needs is not available.");
			default ->
				status.is4xxClientError() ? new StatusPage("bad-request", "Bad request", "The request cannot be read.")
						: new StatusPage("internal-error", "Internal error",
								"Something went wrong here, not with the call.");
		};
	}

}
