package io.mitosis.defaults.openapi;

import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/// A status that is answered with a problem, as the whole API means it.
enum Refusal {

	BAD_REQUEST("Cannot be read: JSON, a type, an unknown field, a parameter or a header"),
	UNAUTHORIZED("No token, or no good one", HttpHeaders.WWW_AUTHENTICATE),
	PAYMENT_REQUIRED("The payment was declined"), FORBIDDEN("Your role or your state does not allow it"),
	NOT_FOUND("Not there, or not yours; or not provisioned yet, then with Retry-After", HttpHeaders.RETRY_AFTER),
	CONFLICT("Conflicts with the state; with Retry-After where it will pass", HttpHeaders.RETRY_AFTER),
	PRECONDITION_FAILED("If-Match names a version that is no more"),
	CONTENT_TOO_LARGE("A body of more than a mebibyte"), UNSUPPORTED_MEDIA_TYPE("Another type of body is read here"),
	UNPROCESSABLE_CONTENT("Can be read, but breaks a rule"), PRECONDITION_REQUIRED("If-Match is missing"),
	SERVICE_UNAVAILABLE("Something that this needs is away; nothing was half done", HttpHeaders.RETRY_AFTER);

	private final String meaning;

	private final String[] headers;

	Refusal(String meaning, String... headers) {
		this.meaning = meaning;
		this.headers = headers;
	}

	static Refusal of(HttpStatus status) {
		return valueOf(status.name());
	}

	String status() {
		return Integer.toString(HttpStatus.valueOf(name()).value());
	}

	/// The name among the components of the document.
	String component() {
		return HttpStatus.valueOf(name()).getReasonPhrase().replaceAll("\\W", "");
	}

	ApiResponse response() {
		ApiResponse response = new ApiResponse().description(this.meaning)
			.content(new Content().addMediaType(org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
					new MediaType().schema(new Schema<>().$ref("Problem"))));
		for (String header : this.headers) {
			response.addHeaderObject(header, new Header().$ref(header));
		}
		return response;
	}

}
