package io.mitosis.defaults.openapi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.http.HttpStatus;

/// What the signature of a controller's method does not tell a reader of the OpenAPI document.
///
/// Told already: who may call it, the problems that follow from a body, a path variable, `If-Match` or an
/// `Idempotency-Key`, and the parameters of a page.
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Endpoint {

	/// What it does, in a short sentence without a full stop.
	String value();

	/// The headers that a request must have and its method reads by hand: `If-Match`,
	/// `Idempotency-Key`.
	String[] requires() default {};

	/// The status of its success, unless a `@ResponseStatus` says it.
	HttpStatus status() default HttpStatus.OK;

	/// The headers of its success: `ETag`, `Location`, `Cache-Control`.
	String[] headers() default {};

	/// What it refuses beyond that.
	HttpStatus[] refusals() default {};

	/// The parameters by which its list is filtered.
	String[] filters() default {};

}
