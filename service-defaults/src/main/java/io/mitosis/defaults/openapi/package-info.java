/// The OpenAPI document that a service writes about itself: what is the same everywhere is added here, so that a
/// controller only says what is its own.
@NullMarked
package io.mitosis.defaults.openapi;

import org.jspecify.annotations.NullMarked;
