/// The HTTP client that calls leave with.
@NullMarked
package io.mitosis.defaults.http;

import org.jspecify.annotations.NullMarked;
